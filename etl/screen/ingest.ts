import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findContract } from '../../contracts/contracts.ts'
import type { OnProgress } from '../command/progress.ts'
import type { Engine } from '../engine.ts'
import { readCodeVersion } from '../reuse/codeVersion.ts'
import { fingerprintSources } from '../reuse/fingerprint.ts'
import { keepRead, type PrivatePart, type Reused, reuseSources, writeReused } from '../reuse/reuseSources.ts'
import type { KeySource } from '../warehouse/key.ts'
import { createWarehouse } from '../warehouse/warehouse.ts'
import { discoverSources, readReference, type Source } from './discover.ts'
import { nameRemarks } from './fileFindings.ts'
import { fillActionLevels } from './fillActionLevels.ts'
import { writeFindings } from './finding.ts'
import { loadFile } from './loadFile.ts'
import { reconcile } from './reconcile/reconcile.ts'
import { readReport, type ScreeningReport } from './report.ts'
import { defaultLimits, type Limits } from './unpack/limits.ts'
import { refusal } from './unpack/remark.ts'

export interface IngestOptions {
  /** Folder of `<publisher>/<dataset>/<release>/`. */
  sources: string
  /** Folder of the tables of territories, levels of action and words. */
  reference: string
  key: KeySource
  onProgress?: OnProgress
  /** Share of rejected rows above which a file refuses the run. */
  rejectLimit?: number
  /** Sizes above which a file is refused. */
  limits?: Limits
  /** Folder for copies made while reading (default: the system's). */
  scratch?: string
  /** Folder below which rejected rows are written, to be corrected; by default they are not. */
  rejects?: string | undefined
  /** Where what was read of sources that did not change is taken from. */
  served?: PrivatePart | undefined
  /** The version of the code that reads (default: as it stands). */
  code?: string | undefined
}

/**
 * Whether the hundreds of small statements of a run on so many bytes wait more for the threads of the database than
 * these help: each has one then.
 */
export function areFew(bytes: number): boolean {
  return bytes < 32 * 1024 * 1024
}

/**
 * From source files to the warehouse tables of an empty database: discovers, decodes, stages, checks, loads and
 * reconciles. What did not change since the release served is not read again. A bad row or file is reported, not thrown; throws only when the machine fails.
 */
export async function ingest(
  engine: Engine,
  {
    sources,
    reference,
    key,
    onProgress = () => {},
    rejectLimit = 0.02,
    limits = defaultLimits,
    scratch = tmpdir(),
    rejects,
    served,
    code,
  }: IngestOptions,
): Promise<ScreeningReport> {
  await createWarehouse(engine)
  onProgress({ stage: 'discover' })
  const discovery = await discoverSources(sources)
  await writeFindings(engine, discovery.findings)
  const found = [...(await readReference(reference)), ...discovery.sources]
  const files = found.flatMap((source) => source.files.map((file) => ({ source, file })))
  const sizes = await Promise.all(
    files.map(async ({ source, file }) => (await stat(join(source.folder, file))).size),
  )
  const bytesOf = sum(sizes)
  if (areFew(bytesOf)) await engine.run('set threads = 1')
  const reading = { code: code ?? (await readCodeVersion()), key, rejectLimit, limits }
  const fingerprints = await fingerprintSources(found, reading)
  const reused = served ? await reuseSources(engine, found, fingerprints, served) : new Map<string, Reused>()
  for (const [done, { source, file }] of files.entries()) {
    const known = reused.get(source.id)
    if (known) {
      if (file === source.files[0]) await writeReused(engine, known)
      continue
    }
    const place = {
      done,
      of: files.length,
      bytes: sizes[done] ?? 0,
      bytesDone: sum(sizes.slice(0, done)),
      bytesOf,
    }
    const progress: OnProgress = (step) => onProgress({ ...step, ...place })
    const read = await readKey(source, file, key)
    await writeFindings(engine, read.findings)
    if (read.findings.length > 0) continue
    const earlier = earlierReleases(source, found)
    await loadFile(engine, {
      source,
      file,
      earlier,
      key: read.key,
      rejectLimit,
      limits,
      scratch,
      rejects,
      onProgress: progress,
    })
  }
  await keepRead(engine, fingerprints)
  onProgress({ stage: 'reconcile' })
  await fillActionLevels(engine)
  await reconcile(engine)
  return readReport(engine)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** The key when the file is about persons; a finding when it is needed and there is none. */
async function readKey(source: Source, file: string, key: KeySource) {
  const { dataset, synthetic } = source.origin
  if (!findContract(dataset)?.participants) return { key: undefined, findings: [] }
  const read = await key({ synthetic })
  const missing = nameRemarks({ dataset, source: source.id, file }, [missingKey])
  return { key: read, findings: read ? [] : missing }
}

const missingKey = refusal('pseudonym_key', {
  fr: 'clé de pseudonymes absente\u202f; accepté\u202f: VIGIE_PSEUDONYM_KEY ou .vigie/pseudonym.key, 256 bits en hexadécimal ou base64',
  en: 'pseudonym key missing; accepted: VIGIE_PSEUDONYM_KEY or .vigie/pseudonym.key, 256 bits in hexadecimal or base64',
})

/** Releases of one series stand side by side in one folder; those before in order of name are earlier. */
function earlierReleases({ id }: Source, sources: readonly Source[]): string[] {
  const series = id.split('/').slice(0, -1).join('/')
  if (series === '') return []
  return sources
    .map((other) => other.id)
    .filter((other) => other < id && other.split('/').slice(0, -1).join('/') === series)
}
