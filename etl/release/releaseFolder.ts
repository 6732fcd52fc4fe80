import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ignoreAbsent } from '../../contracts/language/ignoreAbsent.ts'
import type { OnStep } from './step.ts'

const draft = /^\.draft-/

/**
 * An empty folder beside the releases, on the same disk, in which the next one is built. One of the same name was
 * left by a process that is no more and had the same number, as the first of a container has.
 */
export async function openDraft(releases: string, { name }: { name: string }): Promise<string> {
  await mkdir(releases, { recursive: true })
  const folder = join(releases, `.draft-${name}`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  return folder
}

/** Removes what a crash may have left: drafts that no process is building any more, pointers not yet in place. */
export async function removeDebris(
  releases: string,
  { isAlive }: { isAlive: (name: string) => boolean },
): Promise<void> {
  const names = (await readdir(releases).catch(ignoreAbsent)) ?? []
  for (const name of names.filter((entry) => draft.test(entry))) {
    if (!isAlive(name.replace(draft, ''))) await rm(join(releases, name), { recursive: true, force: true })
  }
  for (const name of names.filter((entry) => /^current\.json\.\d+\.new$/.test(entry))) {
    await rm(join(releases, name), { force: true })
  }
}

/** The numbers of the releases in a folder, smallest first. */
export async function listReleases(releases: string): Promise<number[]> {
  const names = (await readdir(releases).catch(ignoreAbsent)) ?? []
  return names
    .filter((name) => /^[1-9]\d*$/.test(name))
    .map(Number)
    .sort((a, b) => a - b)
}

/** The release that `current.json` names, or undefined when none was published. */
export async function findCurrent(releases: string): Promise<number | undefined> {
  const text = await readFile(join(releases, 'current.json'), 'utf8').catch(ignoreAbsent)
  if (text === undefined) return undefined
  const { release } = JSON.parse(text) as { release: number }
  return release
}

interface PromoteOptions {
  releases: string
  release: number
  onStep?: OnStep | undefined
}

/**
 * Makes a finished draft the release served: everything in it is flushed to disk, the folder takes its
 * number in one rename, then the pointer is replaced in another. A crash in between changes nothing.
 * @throws when a release with a higher number was published meanwhile: numbers only grow
 */
export async function promoteDraft(
  folder: string,
  { releases, release, onStep = () => {} }: PromoteOptions,
): Promise<void> {
  for (const name of await readdir(folder)) await flush(join(folder, name))
  await flush(folder)
  onStep('draft flushed')
  await rename(folder, join(releases, String(release)))
  await flush(releases)
  onStep('folder numbered')
  await closeInterrupted(releases, release)
  const pointer = join(releases, 'current.json')
  const draftPointer = `${pointer}.${release}.new`
  await writeFile(draftPointer, `${JSON.stringify({ release })}\n`)
  await flush(draftPointer)
  onStep('pointer written')
  await rename(draftPointer, pointer)
  await flush(releases)
  onStep('pointer replaced')
}

/** What a crash left between the release served and this one was never served, and is not to be read later. */
async function closeInterrupted(releases: string, release: number): Promise<void> {
  const served = (await findCurrent(releases)) ?? 0
  if (served > release) throw new Error(`release ${release}: release ${served} was published meanwhile`)
  const numbers = await listReleases(releases)
  for (const number of numbers.filter((one) => one > served && one < release)) {
    const reason = { reason: 'its publication was interrupted', at: new Date(0).toISOString() }
    await writeFile(join(releases, String(number), 'withdrawn.json'), `${JSON.stringify(reason)}\n`)
  }
}

/** Hash and size of a file, as the manifest states them. */
export async function describeFile(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { sha256: hash.digest('hex'), bytes: (await stat(path)).size }
}

/** Makes sure that a file, or the names in a folder, are on disk. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
