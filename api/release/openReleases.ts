import { openRelease, type Release } from './release.ts'

/** A release for the length of one request; `done` says the request is over. */
export interface Loan {
  release: Release
  done: () => void
}

export interface Book {
  opening: Promise<Release>
  opened?: Release
  /** When the release was last seen not to be withdrawn. */
  readable: number
  readers: number
  retired: boolean
}

/** Releases kept open at a time. */
const MOST_OPEN = 4

/** The releases that are open, a few at a time: one is closed when it is no longer asked for and nobody reads it. */
export function keepReleases(directory: string, { isServed }: { isServed: (number: number) => boolean }) {
  const open = new Map<number, Book>()
  return { lend, retire, find: (number: number) => open.get(number), close }

  function close() {
    for (const number of [...open.keys()]) retire(number)
  }

  /** Counted before the release is open, so that nobody closes it in between. */
  async function lend(number: number): Promise<Loan> {
    const book = findBook(number)
    book.readers += 1
    const done = () => {
      book.readers -= 1
      closeIfIdle(book)
    }
    try {
      return { release: await book.opening, done }
    } catch (cause) {
      if (open.get(number) === book) open.delete(number)
      done()
      throw cause
    }
  }

  /** The book of a release, moved to the end of the row: those at its head have not been asked for lately. */
  function findBook(number: number): Book {
    const book = open.get(number) ?? openBook(number)
    open.delete(number)
    open.set(number, book)
    const others = [...open.keys()].filter((other) => !isServed(other) && other !== number)
    for (const oldest of others.slice(0, Math.max(0, open.size - MOST_OPEN))) retire(oldest)
    return book
  }

  function openBook(number: number): Book {
    const opening = openRelease(directory, number)
    const book: Book = { opening, readable: Number.NEGATIVE_INFINITY, readers: 0, retired: false }
    opening.then(
      (release) => {
        book.opened = release
      },
      () => undefined, // said by whoever borrows it
    )
    return book
  }

  function retire(number: number) {
    const book = open.get(number)
    if (!book) return
    open.delete(number)
    book.retired = true
    closeIfIdle(book)
  }

  function closeIfIdle({ retired, readers, opening }: Book) {
    if (!retired || readers > 0) return
    opening.then(
      ({ database }) => database.close(),
      () => undefined,
    )
  }
}
