import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { ignoreAbsent } from '../../contracts/language/ignoreAbsent.ts'
import type { Changes } from '../../indicators/wire/changes.ts'
import type { Manifest } from '../../indicators/wire/release.ts'
import type { Withdrawal } from '../../indicators/wire/releases.ts'
import { createManifestReader } from './manifests.ts'
import { type Book, keepReleases, type Loan } from './openReleases.ts'
import { findWithdrawal, type Release, readChanges } from './release.ts'
import { shareLook } from './shareLook.ts'

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
  /** The release that should be served and is damaged; undefined when all is well. */
  findRefused: () => number | undefined
  /** What a release changed; undefined when there is none or it does not say. */
  readChanges: (number: number) => Promise<Changes | undefined>
  close: () => void
}

interface Options {
  now: () => number
  log: (message: string) => void
}

const pointerShape = z.object({ release: z.int().positive() })

/** What was seen of `current.json`, and of a withdrawal, holds no longer than this, in milliseconds. */
const LOOK_AGAIN = 200
/** Answers from memory have the disk looked at again after this long, so that none of them waits for it. */
const LOOK_AHEAD = 100
/** A pointer that could not be followed is tried again after this long, in milliseconds. */
const RETRY = 10_000

/** Watches a releases directory. A new release is served once verified; a damaged one never replaces it. */
export function openShelf(directory: string, { now, log }: Options): Shelf {
  const open = keepReleases(directory, { isServed: (number) => number === current })
  const readOneManifest = createManifestReader(directory)
  let current: number | undefined
  /** The last one served, or withdrawn where it would be. */
  let published = 0
  /** The one that `current.json` names, where it did not pass its verification. */
  let refusal: number | undefined
  let stamp = ''
  let looked = Number.NEGATIVE_INFINITY
  let retryAt = Number.POSITIVE_INFINITY
  let looking: Promise<void> | undefined
  /** Releases being looked at, so that many who ask for one wait for one look. */
  const checks = new Map<number, Promise<boolean>>()

  return {
    async borrowCurrent() {
      await lookForNew()
      return current === undefined ? undefined : open.lend(current)
    },
    async borrow(number) {
      await lookForNew()
      if (!isFresh(open.find(number)) && !(await isReadable(number))) return undefined
      return open.lend(number).catch(refused)
    },
    peek(number = current) {
      const book = number === undefined ? undefined : open.find(number)
      if (number === undefined || !book) return undefined
      const age = now() - (number === current ? looked : Math.min(looked, book.readable))
      if (age >= LOOK_AHEAD) lookAhead(number)
      return age < LOOK_AGAIN ? book.opened : undefined
    },
    list: shareLook(listReadable, { now, age: LOOK_AGAIN }),
    listWithdrawn: shareLook(listWithdrawn, { now, age: LOOK_AGAIN }),
    async findWithdrawal(number) {
      await lookForNew()
      return (await publishedNumbers()).includes(number) ? findWithdrawal(directory, number) : undefined
    },
    findRefused: () => refusal,
    async readChanges(number) {
      await lookForNew()
      if (!(await readableNumbers()).includes(number)) return undefined
      return readChanges(directory, number).catch(refused)
    },
    close() {
      open.close()
    },
  }

  async function listReadable(): Promise<Manifest[]> {
    await lookForNew()
    const numbers = await readableNumbers()
    const read = await Promise.all(numbers.map((number) => readOneManifest(number).catch(refused)))
    return read.filter((manifest) => manifest !== undefined)
  }

  async function listWithdrawn() {
    await lookForNew()
    const found = await Promise.all(
      (await publishedNumbers()).map(async (release) => {
        const withdrawal = await findWithdrawal(directory, release)
        return withdrawal && { release, ...withdrawal }
      }),
    )
    return found.filter((withdrawn) => withdrawn !== undefined)
  }

  function refused(cause: unknown): undefined {
    log(`refused: ${cause}`)
  }

  /** Whoever cannot do without the answer waits for it, and is told what fails. */
  function lookAhead(number: number) {
    const looks = [lookForNew(LOOK_AHEAD), ...(number === current ? [] : [isReadable(number)])]
    Promise.all(looks).catch(() => undefined)
  }

  async function lookForNew(age = LOOK_AGAIN): Promise<void> {
    if (now() - looked < age) return
    if (looking) return looking
    looking = followPointer()
      .then(() => {
        looked = now()
      })
      .finally(() => {
        looking = undefined
      })
    return looking
  }

  async function followPointer(): Promise<void> {
    await dropWithdrawn()
    const path = join(directory, 'current.json')
    const file = await stat(path).catch(ignoreAbsent)
    const seen = file ? `${file.ino} ${file.size} ${file.mtimeMs}` : ''
    if (!file || (seen === stamp && now() < retryAt)) return
    stamp = seen
    retryAt = Number.POSITIVE_INFINITY
    let named: number | undefined
    try {
      named = pointerShape.parse(JSON.parse(await readFile(path, 'utf8'))).release
      if (named !== current) await serve(named)
      refusal = undefined
    } catch (cause) {
      retryAt = now() + RETRY
      refusal = named
      if (current === undefined && named !== undefined) await serveBefore(named)
      const served = current === undefined ? 'nothing' : `release ${current}`
      log(`current.json refused, ${served} served: ${cause}`)
    }
  }

  async function serve(number: number): Promise<void> {
    if (await findWithdrawal(directory, number)) {
      published = number
      return
    }
    const loan = await open.lend(number)
    current = number
    published = number
    loan.done()
    log(`release ${number} served`)
  }

  /** At a start beside a damaged release: the newest one before it that passes its verification. */
  async function serveBefore(damaged: number): Promise<void> {
    for (const number of await numbersUpTo(damaged - 1)) {
      await serve(number).catch(refused)
      if (current !== undefined) return
    }
  }

  /** The only release there is may be withdrawn while it is served: then none is. */
  async function dropWithdrawn(): Promise<void> {
    if (current === undefined || !(await findWithdrawal(directory, current))) return
    open.retire(current)
    current = undefined
  }

  /** A number above the last one served is a publication that did not finish. */
  function publishedNumbers(): Promise<number[]> {
    return numbersUpTo(published)
  }

  async function numbersUpTo(most: number): Promise<number[]> {
    if (most < 1) return []
    const names = await readdir(directory)
    const numbers = names.filter((name) => /^[1-9]\d{0,8}$/.test(name)).map(Number)
    return numbers.filter((number) => number <= most).sort((a, b) => b - a)
  }

  function isFresh(book: Book | undefined): boolean {
    return book !== undefined && now() - book.readable < LOOK_AGAIN
  }

  function isReadable(number: number): Promise<boolean> {
    const check = checks.get(number) ?? checkReadable(number).finally(() => checks.delete(number))
    checks.set(number, check)
    return check
  }

  /** Looks on disk. A withdrawn release leaves memory with all that was worked out of it. */
  async function checkReadable(number: number): Promise<boolean> {
    const looked = now()
    const published = await publishedNumbers()
    const readable = published.includes(number) && !(await findWithdrawal(directory, number))
    const book = open.find(number)
    if (book && readable) book.readable = looked
    if (!readable) open.retire(number)
    return readable
  }

  async function readableNumbers(): Promise<number[]> {
    const numbers = await publishedNumbers()
    const withdrawn = await Promise.all(numbers.map((number) => findWithdrawal(directory, number)))
    return numbers.filter((_, index) => withdrawn[index] === undefined)
  }
}
