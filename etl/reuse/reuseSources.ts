import { contracts, referenceContracts } from '../../contracts/contracts.ts'
import { quoteName, quoteTexts } from '../../contracts/language/sql.ts'
import { attachToRead } from '../attachToRead.ts'
import type { Engine, SqlRow } from '../engine.ts'
import { insertRows } from '../insertRows.ts'
import { describeFile } from '../release/releaseFolder.ts'
import type { Source } from '../screen/discover.ts'
import { type Finding, readFindings, writeFindings } from '../screen/finding.ts'
import { findUnchanged, type ReadSource } from './findUnchanged.ts'
import { reuseCounts } from './reuseCounts.ts'

/** The private part of the release served, as its manifest describes it. */
export interface PrivatePart {
  path: string
  sha256: string
}

/** What was said of a source when it was read. */
export interface Reused {
  files: readonly SqlRow[]
  findings: readonly Finding[]
}

/**
 * Loads the rows and repairs of every source that did not change out of the private part of the release served, and
 * returns what is to be said of each in its turn. None where that part is not whole: everything is then read again.
 */
export async function reuseSources(
  engine: Engine,
  sources: readonly Source[],
  fingerprints: ReadonlyMap<string, string>,
  served: PrivatePart,
): Promise<Map<string, Reused>> {
  // one that cannot be read costs a reading of the sources
  const found = await describeFile(served.path).catch(() => undefined)
  if (found?.sha256 !== served.sha256) return new Map()
  await engine.run('begin transaction')
  try {
    await attachToRead(engine, served.path, 'earlier')
    const reused = await copySources(engine, sources, fingerprints)
    await engine.run('commit')
    return reused
  } catch {
    // A part made before sources were remembered, or one that cannot be read.
    await engine.run('rollback')
    return new Map()
  } finally {
    await engine.run('detach database if exists earlier')
  }
}

async function copySources(
  engine: Engine,
  sources: readonly Source[],
  fingerprints: ReadonlyMap<string, string>,
): Promise<Map<string, Reused>> {
  const read = await engine.all<ReadSource>(`select r.source, r.fingerprint,
  r.source in (select source from earlier.reject) as rejected
from earlier.read_source r order by r.source`)
  await reuseCounts(engine, sources, fingerprints, read)
  const unchanged = findUnchanged(sources, fingerprints, read)
  if (unchanged.size === 0) return new Map()
  const chosen = `source in (${quoteTexts([...unchanged])})`
  const datasets = [...contracts, ...referenceContracts].map(({ dataset }) => quoteName(dataset))
  for (const name of [...datasets, 'repair']) {
    await engine.run(`insert into ${name} select * from earlier.${name} where ${chosen}`)
  }
  const files = await engine.all(`select * from earlier.source_file where ${chosen} order by rowid`)
  const findings = await readFindings(engine, 'earlier.read_finding')
  return new Map(
    [...unchanged].map((id) => [
      id,
      {
        files: files.filter(({ source }) => source === id),
        findings: findings.filter(({ source }) => source === id),
      },
    ]),
  )
}

/** Says of a source again what was said when it was read. */
export async function writeReused(engine: Engine, { files, findings }: Reused): Promise<void> {
  await insertRows(
    engine,
    'source_file',
    files.map((file) => Object.values(file)),
  )
  await writeFindings(engine, findings)
}

/** Keeps, for the run after this one, what sources were read from and what was said of each before they met. */
export async function keepRead(engine: Engine, fingerprints: ReadonlyMap<string, string>): Promise<void> {
  await engine.run('create table read_source (source varchar, fingerprint varchar)')
  await insertRows(engine, 'read_source', [...fingerprints])
  await engine.run('create table read_finding as select * from finding order by rowid')
}
