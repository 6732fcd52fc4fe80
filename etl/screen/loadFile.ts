import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { OnProgress } from '../command/progress.ts'
import type { Engine } from '../engine.ts'
import { type DecodedFile, decodeFile } from './decode/decodeFile.ts'
import type { Source } from './discover.ts'
import { writeFindings } from './finding.ts'
import { unreadable } from './loadFindings.ts'
import { type Counts, loadRecords } from './loadRecords.ts'
import { closeStage, openStage } from './stage.ts'

export interface FileLoad {
  source: Source
  file: string
  /** Earlier releases of the same series. */
  earlier: readonly string[]
  key: Buffer | undefined
  rejectLimit: number
  /** Where copies of files go while they are read; what a killed run leaves there goes with its folder. */
  scratch: string
  onProgress: OnProgress
  /** Where rejected rows are written, to be corrected; nowhere when undefined. */
  rejects?: string | undefined
}

/** Takes one file from disk to its table; whatever is wrong with it becomes rejects and findings. */
export async function loadFile(engine: Engine, load: FileLoad): Promise<void> {
  const { source, file, scratch, onProgress } = load
  const { dataset, synthetic } = source.origin
  const name = { dataset, source: source.id, file }
  const folder = await mkdtemp(join(scratch, 'vigie-file-'))
  try {
    onProgress({ stage: 'decode', ...name })
    const decoded = await decodeFile(join(source.folder, file), folder).catch(ignoreZipError)
    if (!decoded) {
      await writeFindings(engine, [unreadable(name)])
      return
    }
    await openStage(engine, folder)
    const { survey, counts } = await loadRecords(engine, { ...load, name, synthetic }, decoded)
    await writeSourceFile(engine, load, { ...decoded, survey }, counts)
  } finally {
    await closeStage(engine)
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeSourceFile(
  engine: Engine,
  { source, file }: FileLoad,
  { sha256, bytes, encoding, survey }: DecodedFile,
  counts: Counts | undefined,
): Promise<void> {
  const { origin } = source
  const { accepted = 0, rejected = 0, skipped = 0, blank = survey.blank } = counts ?? {}
  const values = [
    ...[source.id, origin.dataset, origin.publisher, origin.title, origin.period, origin.published],
    ...[origin.retrieved, origin.licence, origin.url ?? null, origin.note ?? null, origin.synthetic],
    ...[file, sha256, bytes, encoding, survey.separator, survey.lines, survey.headerLines, survey.continued],
    ...[accepted + rejected + skipped, accepted, rejected, skipped, blank, null],
  ]
  const marks = values.map((_, index) => `$${index + 1}`)
  await engine.run(`insert into source_file values (${marks.join(', ')})`, values)
}

// The codes of zlib: the file is cut short or is not what its name says. Any other error is of the machine.
function ignoreZipError(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return undefined
  throw error
}
