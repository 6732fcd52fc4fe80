import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { copyRecords } from './copyRecords.ts'
import { type Fingerprint, readFingerprint } from './encoding.ts'
import { glanceAtFile } from './glance.ts'
import type { Newline } from './scanRecords.ts'
import { findSeparator, type Separator } from './separator.ts'
import { type Survey, surveyFile } from './survey.ts'
import { gunzip, transcode } from './transcode.ts'

/** A file as published, and where its records can be read as plain UTF-8. */
export interface DecodedFile extends Fingerprint {
  survey: Survey
  /** The whole file in UTF-8, line for line as published. */
  text: string
  /** The file to read records from, and how many physical lines to skip in it. */
  readable: { path: string; skip: number; newline: Newline }
  /** Reads the file again, record by record: for one taken at a glance that the database does not read so. */
  scan?(): Promise<DecodedFile>
}

/**
 * Unpacks, transcodes and surveys a file. Copies are made only where the published bytes cannot be read as
 * they stand; they go to `folder`, which the caller erases.
 */
export async function decodeFile(path: string, folder: string): Promise<DecodedFile> {
  const fingerprint = await readFingerprint(path)
  const unpacked = await unpack(path, folder)
  const { encoding } = unpacked === path ? fingerprint : await readFingerprint(unpacked)
  const text = await convert(unpacked, encoding, folder)
  const separator = findSeparator(await readStart(text))
  const facts = { ...fingerprint, encoding, text }
  const scan = () => scanFile(text, separator, folder, facts)
  const survey = await glanceAtFile(text, separator)
  if (!survey) return scan()
  const readable = { path: text, skip: survey.headerLines, newline: survey.newline ?? '\n' }
  return { ...facts, survey, readable, scan }
}

async function scanFile(
  text: string,
  separator: Separator,
  folder: string,
  fingerprint: Fingerprint,
): Promise<DecodedFile> {
  const survey = await surveyFile(text, separator)
  const facts = { ...fingerprint, text, survey }
  if (survey.plain || survey.unclosed) {
    return { ...facts, readable: { path: text, skip: survey.headerLines, newline: survey.newline ?? '\n' } }
  }
  const copy = join(folder, 'records.csv')
  await rm(copy, { force: true })
  await copyRecords(text, copy, separator)
  return { ...facts, readable: { path: copy, skip: 0, newline: '\n' } }
}

async function unpack(path: string, folder: string): Promise<string> {
  if (!path.toLowerCase().endsWith('.gz')) return path
  const unpacked = join(folder, 'unpacked.csv')
  await gunzip(path, unpacked)
  return unpacked
}

async function convert(path: string, encoding: Fingerprint['encoding'], folder: string): Promise<string> {
  if (encoding.startsWith('utf-8')) return path
  const converted = join(folder, 'utf8.csv')
  await transcode(path, converted, encoding)
  return converted
}

async function readStart(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}
