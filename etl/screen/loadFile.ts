import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findContract } from '../../contracts/contracts.ts'
import { formatMapping, headersRead } from '../../contracts/mapping/mapping.ts'
import { formatNote } from '../../contracts/origin.ts'
import type { OnProgress } from '../command/progress.ts'
import type { Engine } from '../engine.ts'
import { insertRows } from '../insertRows.ts'
import { chooseParts } from './chooseParts.ts'
import { type DecodedFile, decodeFile } from './decode/decodeFile.ts'
import type { FitHeader } from './decode/findHeader.ts'
import type { Source } from './discover.ts'
import { type FileName, nameRemarks } from './fileFindings.ts'
import { writeFindings } from './finding.ts'
import { type Counts, loadRecords } from './loadRecords.ts'
import { readHeader } from './readHeader.ts'
import { closeStage, openStage } from './stage.ts'
import { openCopies } from './unpack/copies.ts'
import type { Limits } from './unpack/limits.ts'
import { openParts } from './unpack/openParts.ts'
import type { Part } from './unpack/part.ts'

export interface FileLoad {
  source: Source
  file: string
  /** Earlier releases of the same series. */
  earlier: readonly string[]
  key: Buffer | undefined
  rejectLimit: number
  limits: Limits
  /** Where copies of files go while they are read; what a killed run leaves there goes with its folder. */
  scratch: string
  onProgress: OnProgress
  /** Where rejected rows are written, to be corrected; nowhere when undefined. */
  rejects?: string | undefined
}

/** Takes one file from disk to its table, part by part; whatever is wrong becomes rejects and findings. */
export async function loadFile(engine: Engine, load: FileLoad): Promise<void> {
  const name = nameOf(load)
  const folder = await mkdtemp(join(load.scratch, 'vigie-file-'))
  const copies = await openCopies(folder)
  try {
    load.onProgress({ stage: 'decode', ...name })
    const opened = await openParts(join(load.source.folder, load.file), copies, load.limits)
    await writeFindings(engine, nameRemarks(name, opened.findings))
    const chosen = await chooseParts(opened.parts, fitHeader(load), neededColumns(load))
    await writeFindings(engine, nameRemarks(name, chosen.findings))
    for (const part of chosen.parts) {
      await loadPart(engine, { ...load, file: part.name, scratch: folder }, part)
    }
  } finally {
    await copies.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Loads one table under its own name: for a plain file, the file's. */
async function loadPart(engine: Engine, load: FileLoad, part: Part): Promise<void> {
  const name = nameOf(load)
  const { synthetic } = load.source.origin
  const folder = await mkdtemp(join(load.scratch, 'table-'))
  const copies = await openCopies(folder)
  try {
    load.onProgress({ stage: 'decode', ...name })
    const text = await decodeFile(part.path, copies, { fitHeader: fitHeader(load), limits: load.limits })
    const decoded = { ...text, ...part.published }
    await openStage(engine, folder)
    const { survey, counts } = await loadRecords(
      engine,
      { ...load, name, synthetic, mapping: load.source.mapping },
      decoded,
    )
    await writeSourceFile(engine, load, describeText({ ...decoded, survey }, part), counts)
  } finally {
    await closeStage(engine)
    await copies.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function nameOf({ source, file }: FileLoad): FileName {
  return { dataset: source.origin.dataset, source: source.id, file }
}

function fitHeader(load: FileLoad): FitHeader {
  return (cells) => readHeader(load.source.origin.dataset, cells, load.source.mapping).fit
}

/** The headers that a table must have. */
function neededColumns({ source: { origin, mapping } }: FileLoad): readonly string[] {
  if (mapping) return headersRead(mapping)
  const columns = findContract(origin.dataset)?.columns ?? []
  return columns.filter(({ required }) => required).map(({ name }) => name)
}

/** A sheet was never a text: the copy of it that was read says nothing of the file. */
function describeText({ sha256, bytes, encoding, survey }: DecodedFile, { sheet }: Part): FileText {
  const { separator } = survey
  const text = sheet === undefined ? { encoding, separator } : { encoding: 'xlsx', separator: '' }
  return { sha256, bytes, survey, ...text }
}

interface FileText extends Pick<DecodedFile, 'sha256' | 'bytes' | 'survey'> {
  encoding: string
  separator: string
}

async function writeSourceFile(
  engine: Engine,
  { source, file }: FileLoad,
  { sha256, bytes, encoding, separator, survey }: FileText,
  counts: Counts | undefined,
): Promise<void> {
  const { origin } = source
  const { accepted = 0, rejected = 0, skipped = 0, blank = survey.blank } = counts ?? {}
  const values = [
    ...[source.id, origin.dataset, origin.publisher, origin.title, origin.period, origin.published],
    ...[origin.retrieved, origin.licence, origin.url ?? null, formatNote(origin.note), origin.synthetic],
    ...[file, sha256, bytes, encoding, separator, survey.lines, survey.headerLines, survey.continued],
    ...[accepted + rejected + skipped, accepted, rejected, skipped, blank, survey.footer],
    source.mapping ? formatMapping(source.mapping) : null,
    source.mappingSha256 ?? null,
  ]
  await insertRows(engine, 'source_file', [values])
}
