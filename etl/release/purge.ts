import { chmod, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ignoreAbsent } from '../../contracts/language/ignoreAbsent.ts'
import { quoteText } from '../../contracts/language/sql.ts'
import { attachToRead } from '../attachToRead.ts'
import { openEngine } from '../engine.ts'
import { eraseRawFiles } from './eraseRawFiles.ts'
import { copyWithout, describeErasure, type Erasure } from './erasure.ts'
import { readManifest } from './readManifest.ts'
import { describeFile, flush, listReleases } from './releaseFolder.ts'
import { newPrivatePath, replacePrivate } from './replacePrivate.ts'
import type { OnStep } from './step.ts'

interface PurgeOptions {
  releases: string
  erasure: Erasure
  now: Date
  onStep?: OnStep
}

/** What a purge did in one release. */
interface PurgedRelease {
  release: number
  /** Rows erased, by table. */
  rows: Record<string, number>
  /** SHA-256 of its private part, before and after. */
  from: string
  to: string
}

export interface PurgeReport {
  releases: PurgedRelease[]
  rawFiles: string[]
}

/**
 * Erases persons from the private part of every release that keeps one, and every kept copy of a file of persons.
 * Each private part is written again whole: none is left with a row deleted but still in its blocks. What it does
 * goes to `purges.jsonl` before it is done, and a last line says that all was.
 * @throws when a private part is not the one its manifest describes; those before it are done
 */
export async function purge({
  releases,
  erasure,
  now,
  onStep = () => {},
}: PurgeOptions): Promise<PurgeReport> {
  const log = (entry: object) =>
    append(releases, { at: now.toISOString(), scope: describeErasure(erasure), ...entry })
  const rawFiles = await eraseRawFiles(releases)
  onStep('raw files erased')
  const done: PurgedRelease[] = []
  for (const release of await listPrivate(releases)) {
    const folder = join(releases, String(release))
    const manifest = await readManifest(releases, release)
    const before = await describeFile(join(folder, 'private.duckdb'))
    if (before.sha256 !== manifest.private.sha256) {
      throw new Error(`release ${release}: private.duckdb is not the file its manifest describes`)
    }
    const rows = await rewrite(folder, erasure)
    const after = await describeFile(newPrivatePath(folder))
    onStep('private part rewritten')
    const entry = { release, rows, from: before.sha256, to: after.sha256 }
    await log(entry)
    onStep('purge logged')
    await replacePrivate(folder, { ...manifest, private: after }, onStep)
    await verify(folder, after)
    done.push(entry)
  }
  await log({ done: true, rawFiles, releases: done.map(({ release, to }) => ({ release, private: to })) })
  onStep('purge done')
  return { releases: done, rawFiles }
}

/** The releases that keep a private part, smallest number first. */
export async function listPrivate(releases: string): Promise<number[]> {
  const numbers = await listReleases(releases)
  const kept = await Promise.all(
    numbers.map((number) => stat(join(releases, String(number), 'private.duckdb')).catch(ignoreAbsent)),
  )
  return numbers.filter((_, index) => kept[index])
}

async function rewrite(folder: string, erasure: Erasure): Promise<Record<string, number>> {
  const [path, fresh] = [join(folder, 'private.duckdb'), newPrivatePath(folder)]
  await rm(fresh, { force: true })
  const engine = await openEngine(':memory:', { memory_limit: '900MB' })
  try {
    await attachToRead(engine, path, 'old')
    await engine.run(`attach ${quoteText(fresh)} as fresh`)
    const rows = await copyWithout(engine, erasure)
    await engine.run('detach fresh')
    await chmod(fresh, (await stat(path)).mode & 0o777)
    await flush(fresh)
    return rows
  } finally {
    await engine.close()
  }
}

async function verify(folder: string, wanted: { sha256: string }): Promise<void> {
  const { sha256 } = await describeFile(join(folder, 'private.duckdb'))
  if (sha256 !== wanted.sha256)
    throw new Error(`${folder}: the private part written is not the one read back`)
}

async function append(releases: string, entry: object): Promise<void> {
  const file = await open(join(releases, 'purges.jsonl'), 'a', 0o600)
  try {
    await file.write(`${JSON.stringify(entry)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await flush(releases)
}
