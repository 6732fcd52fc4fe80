import type { Binding } from '../../contracts/language/header.ts'
import type { Text } from '../../contracts/language/text.ts'
import type { Engine } from '../engine.ts'
import { insertRows } from '../insertRows.ts'
import type { Survey } from './decode/survey.ts'
import type { Finding } from './finding.ts'
import type { Limits } from './unpack/limits.ts'
import { caution, type Remark, refusal } from './unpack/remark.ts'

/** The file a finding is about. */
export interface FileName {
  dataset: string
  source: string
  file: string
}

interface Reject {
  line: number
  rule: string
  accepted: Text
}

/** The remarks on a file, as findings that name it. */
export function nameRemarks(name: FileName, remarks: readonly Remark[]): Finding[] {
  return remarks.map((remark) => ({ ...name, ...remark }))
}

/** What a header says against its contract. */
export function headerFindings({ contract, missing, repeated, unknown, personal }: Binding): Remark[] {
  const known = contract.columns.map((column) => column.name).join(', ')
  const list = (headers: readonly string[]) => headers.join(', ')
  const absent = missing.map((column) => column.name)
  // Without most of its columns, a header may well be the row of a person: cells are told by their place.
  const required = contract.columns.filter((column) => column.required)
  const hidden = contract.participants && missing.length * 2 > required.length
  const show = (headers: Binding['unknown']) =>
    headers.map(({ header, index }) => (hidden ? `${index + 1}` : header))
  const refused = show(unknown.filter(({ header }) => personal.includes(header)))
  const ignored = show(unknown.filter(({ header }) => header.trim() !== '' && !personal.includes(header)))
  const missingColumns = {
    fr: `colonnes absentes\u202f: ${list(absent)}\u202f; colonnes du contrat\u202f: ${known}`,
    en: `missing columns: ${list(absent)}; columns of the contract: ${known}`,
  }
  const repeatedColumn = (header: string) => ({
    fr: `colonne en double\u202f: ${header}`,
    en: `column given twice: ${header}`,
  })
  const personalColumns = {
    fr: `données personnelles refusées\u202f: ${list(refused)}\u202f; accepté\u202f: un fichier sans ces colonnes`,
    en: `personal data refused: ${list(refused)}; accepted: a file without these columns`,
  }
  const unknownColumns = {
    fr: `colonnes ignorées\u202f: ${list(ignored)}`,
    en: `columns ignored: ${list(ignored)}`,
  }
  return [
    ...(absent.length > 0 ? [refusal('missing_column', missingColumns, absent)] : []),
    ...repeated.map((header) => refusal('repeated_column', repeatedColumn(header), [header])),
    ...(personal.length > 0 ? [refusal('personal_column', personalColumns, refused)] : []),
    ...(ignored.length > 0 ? [caution('unknown_column', unknownColumns, ignored.length, ignored)] : []),
  ]
}

/** The records that are not rows of as many cells as the header. */
export function malformedRejects({ malformed, header, separator }: Survey, limits: Limits): Reject[] {
  const sign: Text =
    separator === '\t' ? { fr: 'une tabulation', en: 'tab' } : { fr: `"${separator}"`, en: `"${separator}"` }
  return malformed.map(({ line, fault, cells }) => ({ line, rule: fault, accepted: wanted(fault, cells) }))

  function wanted(fault: string, cells: number): Text {
    if (fault === 'quote') {
      return {
        fr: 'rien entre un guillemet fermant et le séparateur',
        en: 'nothing between a closing quote and the separator',
      }
    }
    if (fault === 'nul') return { fr: 'pas d’octet nul', en: 'no NUL byte' }
    if (fault === 'long') {
      const { cellBytes } = limits
      return {
        fr: `au plus ${cellBytes} octets dans une cellule, ${10 * cellBytes} dans une ligne`,
        en: `at most ${cellBytes} bytes in a cell, ${10 * cellBytes} in a row`,
      }
    }
    return {
      fr: `${header.length} cellules séparées par ${sign.fr}, comme l’en-tête\u202f; il y en a ${cells}`,
      en: `${header.length} cells separated by ${sign.en}, as in the header; there are ${cells}`,
    }
  }
}

/** Adds rejects of whole records: no column, no value. */
export async function writeRejects(
  engine: Engine,
  { source, file }: FileName,
  rejects: readonly Reject[],
): Promise<void> {
  const rows = rejects.map(({ line, rule, accepted }) => [
    ...[source, file, line, '', '', rule],
    ...[accepted.fr, accepted.en],
  ])
  await insertRows(engine, 'reject', rows)
}
