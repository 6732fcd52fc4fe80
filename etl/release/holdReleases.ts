import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ignoreAbsent } from '../../contracts/language/ignoreAbsent.ts'
import type { Text } from '../../contracts/language/text.ts'
import { openEngine } from '../engine.ts'
import { flush, removeDebris } from './releaseFolder.ts'
import { finishPurges } from './replacePrivate.ts'

/** Another process is changing the releases. */
export class HeldError extends Error {
  constructor(readonly words: Text) {
    super(words.en)
  }
}

/**
 * Does `work` while no other process changes the releases: a second one stops at once. What a crash left is
 * removed first, for nobody can be building it any more.
 *
 * The lock is the one that the system keeps on a database open for writing. It goes with its process, however that
 * ends, and knows no clock: there is nothing stale to judge. The file that holds it stays, for another process may
 * be about to open it.
 * @throws HeldError when another process holds the releases, naming it
 */
export async function holdReleases<T>(
  releases: string,
  { command, now }: { command: string; now: Date },
  work: () => Promise<T>,
): Promise<T> {
  const folder = join(releases, '.lock')
  const path = join(folder, 'held.duckdb')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (!(await isThere(path))) await createLock(path)
  const lock = await openEngine(path).catch(async (cause: Error) => {
    if (!cause.message.includes('Could not set lock')) throw cause
    throw new HeldError(describeHolder(releases, await readHolder(folder)))
  })
  try {
    await writeHolder(folder, { pid: process.pid, command, since: now.toISOString() })
    await removeDebris(releases, { isAlive: () => false })
    await finishPurges(releases)
    return await work()
  } finally {
    await lock.close()
  }
}

/** In one step: a crash leaves no half of the file that every later command must open. */
async function createLock(path: string): Promise<void> {
  const draft = `${path}.${process.pid}`
  try {
    await rm(draft, { force: true })
    await (await openEngine(draft)).close()
    await flush(draft)
    await link(draft, path).catch(async (cause) => {
      if (!(await isThere(path))) throw cause
    })
  } finally {
    await rm(draft, { force: true })
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(ignoreAbsent)) !== undefined
}

interface Holder {
  pid: number
  command: string
  since: string
}

/** For the message only: who holds the lock is what the system says. */
async function writeHolder(folder: string, holder: Holder): Promise<void> {
  const path = join(folder, 'holder.json')
  await writeFile(`${path}.new`, `${JSON.stringify(holder)}\n`)
  await rename(`${path}.new`, path)
}

/** Undefined too where it cannot be read: the refusal is then said without it. */
async function readHolder(folder: string): Promise<Holder | undefined> {
  const text = await readFile(join(folder, 'holder.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Holder)
}

function describeHolder(releases: string, holder: Holder | undefined): Text {
  const who = holder ? ` (${holder.command}, ${holder.pid}, ${holder.since})` : ''
  return {
    fr: `${releases}\u202f: une autre commande y travaille${who}\u202f; attendez sa fin puis recommencez, ou arrêtez ce processus s’il est bloqué\u202f: le verrou part avec lui`,
    en: `${releases}: another command is at work there${who}; wait until it ends and run again, or end that process if it is stuck: the lock goes with it`,
  }
}
