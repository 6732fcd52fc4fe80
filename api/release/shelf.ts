import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Changes } from '../../indicators/wire/changes.ts'
import type { Manifest } from '../../indicators/wire/release.ts'
import type { Withdrawal } from '../../indicators/wire/releases.ts'
import { createManifestReader } from './manifests.ts'
import { findWithdrawal, openRelease, type Release, readChanges } from './release.ts'

/** A release for the length of one request; `done` says the request is over. */
interface Loan {
  release: Release
  done: () => void
}

/** The releases on disk: the one `current.json` names, and the older ones that are still asked for. */
export interface Shelf {
  /** The release that is served now; undefined when none has ever passed its verification. */
  borrowCurrent: () => Promise<Loan | undefined>
  /** A release by its number; undefined when there is none, it is withdrawn or its files are damaged. */
  borrow: (number: number) => Promise<Loan | undefined>
  /** A release (without a number, the one served) that is open and was looked at just now, for what is in memory. */
  peek: (number?: number) => Release | undefined
  /** Manifests of the releases that may be read, newest first. */
  list: () => Promise<Manifest[]>
  /** The published releases that may no longer be read, newest first. */
  listWithdrawn: () => Promise<(Withdrawal & { release: number })[]>
  /** Why a published release may no longer be read; undefined when it may, or never was there. */
  findWithdrawal: (number: number) => Promise<Withdrawal | undefined>
  /** What a release changed; undefined when there is none or it does not say. */
  readChanges: (number: number) => Promise<Changes | undefined>
  close: () => void
}

interface Options {
  now: () => number
  log: (message: string) => void
}

interface Book {
  opening: Promise<Release>
  opened?: Release
  /** When the release was last seen not to be withdrawn. */
  readable: number
  readers: number
  retired: boolean
}

const pointerShape = z.object({ release: z.int().positive() })

/** `current.json`, and whether a release is withdrawn, are looked at no more often than this, in milliseconds. */
const LOOK_AGAIN = 200
/** Releases kept open at a time. */
const MOST_OPEN = 4
/** A pointer that could not be followed is tried again after this long, in milliseconds. */
const RETRY = 10_000

/** Watches a releases directory. A new release is served once verified; a damaged one never replaces it. */
export function openShelf(directory: string, { now, log }: Options): Shelf {
  const open = new Map<number, Book>()
  const readOneManifest = createManifestReader(directory)
  let current: number | undefined
  let stamp = ''
  let looked = Number.NEGATIVE_INFINITY
  let retryAt = Number.POSITIVE_INFINITY
  let looking: Promise<void> | undefined

  return {
    async borrowCurrent() {
      await lookForNew()
      return current === undefined ? undefined : lend(current)
    },
    async borrow(number) {
      await lookForNew()
      if (!isFresh(open.get(number)) && !(await isReadable(number))) return undefined
      return lend(number).catch(refused)
    },
    peek(number = current) {
      if (number === undefined || now() - looked >= LOOK_AGAIN) return undefined
      const book = open.get(number)
      return number === current || isFresh(book) ? book?.opened : undefined
    },
    async list() {
      await lookForNew()
      const numbers = await readableNumbers()
      const read = await Promise.all(numbers.map((number) => readOneManifest(number).catch(refused)))
      return read.filter((manifest) => manifest !== undefined)
    },
    async listWithdrawn() {
      await lookForNew()
      const found = await Promise.all(
        (await publishedNumbers()).map(async (release) => {
          const withdrawal = await findWithdrawal(directory, release)
          return withdrawal && { release, ...withdrawal }
        }),
      )
      return found.filter((withdrawn) => withdrawn !== undefined)
    },
    async findWithdrawal(number) {
      await lookForNew()
      return (await publishedNumbers()).includes(number) ? findWithdrawal(directory, number) : undefined
    },
    async readChanges(number) {
      await lookForNew()
      if (!(await readableNumbers()).includes(number)) return undefined
      return readChanges(directory, number).catch(refused)
    },
    close() {
      for (const number of [...open.keys()]) retire(number)
    },
  }

  function refused(cause: unknown): undefined {
    log(`refused: ${cause}`)
  }

  async function lookForNew(): Promise<void> {
    if (looking) return looking
    if (now() - looked < LOOK_AGAIN) return
    looking = followPointer().finally(() => {
      looked = now()
      looking = undefined
    })
    return looking
  }

  async function followPointer(): Promise<void> {
    const path = join(directory, 'current.json')
    const file = await stat(path).catch(() => undefined)
    const seen = file ? `${file.ino} ${file.size} ${file.mtimeMs}` : ''
    if (!file || (seen === stamp && now() < retryAt)) return
    stamp = seen
    retryAt = Number.POSITIVE_INFINITY
    try {
      const { release } = pointerShape.parse(JSON.parse(await readFile(path, 'utf8')))
      if (release === current) return
      const loan = await lend(release)
      current = release
      loan.done()
      log(`release ${release} served`)
    } catch (cause) {
      retryAt = now() + RETRY
      log(
        `current.json refused, ${current === undefined ? 'nothing' : `release ${current}`} served: ${cause}`,
      )
    }
  }

  /** A number above the pointer's is a publication that did not finish. */
  async function publishedNumbers(): Promise<number[]> {
    const served = current
    if (served === undefined) return []
    const names = await readdir(directory)
    const numbers = names.filter((name) => /^[1-9]\d{0,8}$/.test(name)).map(Number)
    return numbers.filter((number) => number <= served).sort((a, b) => b - a)
  }

  function isFresh(book: Book | undefined): boolean {
    return book !== undefined && now() - book.readable < LOOK_AGAIN
  }

  /** Looks on disk. A withdrawn release leaves memory with all that was worked out of it. */
  async function isReadable(number: number): Promise<boolean> {
    const looked = now()
    const readable = (await readableNumbers()).includes(number)
    const book = open.get(number)
    if (book && readable) book.readable = looked
    if (!readable) retire(number)
    return readable
  }

  async function readableNumbers(): Promise<number[]> {
    const numbers = await publishedNumbers()
    const withdrawn = await Promise.all(numbers.map((number) => findWithdrawal(directory, number)))
    return numbers.filter((_, index) => withdrawn[index] === undefined)
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
    const others = [...open.keys()].filter((other) => other !== current && other !== number)
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
