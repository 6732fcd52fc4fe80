import type { Copies } from '../unpack/copies.ts'
import { defaultLimits, type Limits } from '../unpack/limits.ts'
import { copyRecords } from './copyRecords.ts'
import { type Encoding, type Fingerprint, type MixedEncoding, readFingerprint } from './encoding.ts'
import { type Footer, findFooter } from './findFooter.ts'
import { type FitHeader, findHeader } from './findHeader.ts'
import { findLossyLines, findMixedLines, type LineList } from './findLines.ts'
import { glanceAtFile } from './glance.ts'
import { longestRecord, type Newline, type Region } from './scanRecords.ts'
import type { Separator } from './separator.ts'
import { type Survey, surveyFile } from './survey.ts'
import { transcode } from './transcode.ts'

/** A file as published, and where its records can be read as plain UTF-8. */
export interface DecodedFile extends Pick<Fingerprint, 'sha256' | 'bytes'> {
  encoding: Encoding | MixedEncoding
  survey: Survey
  /** The whole file in UTF-8, line for line as published. */
  text: string
  /** Lines before the header that are neither blank nor part of it. */
  preamble: number
  /** Their text. */
  before: string
  /** The lines of notes under the table. */
  notes: readonly string[]
  /** Lines in another encoding than the others. */
  mixed: LineList | undefined
  /** Lines whose text lost characters before it came here. */
  lossy: LineList | undefined
  /** The file to read records from, how many physical lines to skip in it, and bytes of the longest line. */
  readable: { path: string; skip: number; newline: Newline; longest: number }
  /** Reads the file again, record by record: for one taken at a glance that the database does not read so. */
  scan?(): Promise<DecodedFile>
}

/** What is known of a file before its records are looked at. */
type Start = Omit<DecodedFile, 'survey' | 'readable' | 'scan'>

interface Options {
  /** How well a line fits as the header; by default the first line that is not blank is it. */
  fitHeader?: FitHeader
  limits?: Pick<Limits, 'cellBytes'>
}

/**
 * Transcodes and surveys a text file, from its header to the last row of its table. Copies are made only where
 * the published bytes cannot be read as they stand; they go to `copies`.
 */
export async function decodeFile(
  path: string,
  copies: Copies,
  { fitHeader = () => 0, limits = defaultLimits }: Options = {},
): Promise<DecodedFile> {
  const { sha256, bytes, encoding, suspect } = await readFingerprint(path)
  const text = await convert(path, encoding, copies)
  const mixed = encoding === 'windows-1252' ? await findMixedLines(path) : undefined
  const lossy = suspect || encoding.startsWith('utf-16') ? await findLossyLines(text) : undefined
  const header = await findHeader(text, fitHeader)
  const footer = await findFooter(text, header)
  const region = {
    start: header.bytes,
    end: footer.end,
    line: header.preamble + 1,
    cellBytes: limits.cellBytes,
  }
  const stated: DecodedFile['encoding'] = mixed ? 'utf-8 and windows-1252' : encoding
  const found = { sha256, bytes, encoding: stated, text, mixed, lossy }
  const start = { ...found, preamble: header.preamble, before: header.before, notes: footer.texts }
  const scan = () => scanFile(text, copies, region, { start, separator: header.separator, footer })
  if (header.preamble > 0 || footer.lines > 0) return scan()
  const survey = await glanceAtFile(text, header.separator)
  if (!survey) return scan()
  const { headerLines: skip, newline = '\n' } = survey
  // A longer line may hold a cell above the limit: the scan tells.
  return { ...start, survey, readable: { path: text, skip, newline, longest: limits.cellBytes }, scan }
}

async function scanFile(
  text: string,
  copies: Copies,
  region: Region,
  { start, separator, footer }: { start: Start; separator: Separator; footer: Footer },
): Promise<DecodedFile> {
  const table = await surveyFile(text, separator, region)
  const survey = {
    ...table,
    footer: footer.lines,
    blank: table.blank + footer.blank,
    lines: table.lines + footer.lines + footer.blank,
    plain: table.plain && region.start === 0 && footer.lines === 0,
  }
  const longest = longestRecord(region)
  if (survey.plain || survey.unclosed) {
    const { headerLines: skip, newline = '\n' } = survey
    return { ...start, survey, readable: { path: text, skip, newline, longest } }
  }
  const copy = await copies.add()
  await copyRecords(text, copy, separator, region)
  return { ...start, survey, readable: { path: copy, skip: 0, newline: '\n', longest } }
}

async function convert(path: string, encoding: Encoding, copies: Copies): Promise<string> {
  if (encoding.startsWith('utf-8')) return path
  const converted = await copies.add()
  await transcode(path, converted, encoding)
  return converted
}
