import { findContract } from '../../contracts/contracts.ts'
import { findPersonalValues } from '../../contracts/language/personal.ts'
import type { Text } from '../../contracts/language/text.ts'
import type { DecodedFile } from './decode/decodeFile.ts'
import type { LineList } from './decode/findLines.ts'
import { personalText } from './findPersonalCells.ts'
import { exceeds, type Limits } from './unpack/limits.ts'
import { caution, type Remark, refusal } from './unpack/remark.ts'

/** What is to be said of a file before its header is read: its encoding, its sizes, what stands around its table. */
export function decodeFindings(decoded: DecodedFile, dataset: string, limits: Limits): Remark[] {
  const { survey, mixed, lossy, preamble, before, notes } = decoded
  const rows = survey.records + survey.malformed.length
  // The texts around a table of persons may name them.
  const persons = findContract(dataset)?.participants ?? false
  const texts = persons ? [] : notes.map((note) => note.slice(0, 200))
  return [
    ...(mixed
      ? [{ ...refusal('mixed_encoding', mixedEncoding(mixed), linesOf(mixed)), count: mixed.count }]
      : []),
    ...(lossy ? [caution('lossy_text', lossyText, lossy.count, linesOf(lossy))] : []),
    ...(preamble > 0 ? [caution('preamble', beforeHeader(preamble), preamble)] : []),
    ...(survey.footer > 0
      ? [caution('footer', underTable(survey.footer), survey.footer, texts.slice(0, 5))]
      : []),
    ...(persons ? [...findPersonal(before, beforeTable), ...findPersonal(notes.join('\n'), belowTable)] : []),
    ...(survey.header.length > limits.columns ? [exceeds('columns', survey.header.length, limits)] : []),
    ...(rows > limits.rows ? [exceeds('rows', rows, limits)] : []),
  ]
}

function findPersonal(text: string, where: Text): Remark[] {
  return findPersonalValues(text).map((kind) => refusal('personal_value', personalText(kind, where)))
}

const beforeTable: Text = { fr: 'au-dessus de l’en-tête', en: 'above the header' }
const belowTable: Text = { fr: 'dans les notes sous le tableau', en: 'in the notes under the table' }

function linesOf({ first }: LineList): string[] {
  return first.map((line) => `line ${line}`)
}

function mixedEncoding({ count, first }: LineList): Text {
  const lines = `${first.join(', ')}${count > first.length ? '…' : ''}`
  return {
    fr: `deux encodages dans un fichier, UTF-8 et Windows-1252\u202f; lignes qui ne sont pas comme les autres\u202f: ${count} (${lines})\u202f; accepté\u202f: un seul encodage, UTF-8 de préférence`,
    en: `two encodings in one file, UTF-8 and Windows-1252; lines unlike the others: ${count} (${lines}); accepted: one encoding, preferably UTF-8`,
  }
}

const lossyText: Text = {
  fr: 'caractères perdus avant l’arrivée du fichier (� ou «\u00a0Ã©\u00a0» pour «\u00a0é\u00a0»)\u202f; accepté\u202f: un nouvel export, en UTF-8',
  en: 'characters lost before the file came here (� or “Ã©” for “é”); accepted: a new export, in UTF-8',
}

function beforeHeader(lines: number): Text {
  return {
    fr: `lignes avant l’en-tête, laissées de côté\u202f: ${lines}`,
    en: `lines before the header, left out: ${lines}`,
  }
}

function underTable(lines: number): Text {
  return {
    fr: `lignes de notes sous le tableau, laissées de côté\u202f: ${lines}`,
    en: `lines of notes under the table, left out: ${lines}`,
  }
}
