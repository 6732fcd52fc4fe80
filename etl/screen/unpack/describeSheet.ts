import type { Sheet } from 'hucre'
import type { Text } from '../../../contracts/language/text.ts'
import { caution, type Remark } from './remark.ts'

/** What reading a sheet as a table leaves unsaid: hidden rows and columns, merged cells, shown digits, formulas. */
export function describeSheet(sheet: Sheet, rounded: number): Remark[] {
  const { name, rowDefs = new Map(), columns = [], merges = [], cells = new Map() } = sheet
  const say = (check: string, count: number, fr: string, en: string): Remark[] => {
    const message: Text = { fr: `feuille ${name}\u202f: ${count} ${fr}`, en: `sheet ${name}: ${count} ${en}` }
    return count > 0 ? [caution(check, message, count, [name])] : []
  }
  const hiddenRows = [...rowDefs.values()].filter(({ hidden }) => hidden).length
  const hiddenColumns = columns.filter(({ hidden }) => hidden).length
  const tall = merges.filter(({ startRow, endRow }) => endRow > startRow).length
  const uncomputed = [...cells.values()].filter(
    ({ formula, value }) => formula !== undefined && value === null,
  ).length
  return [
    ...say(
      'hidden_rows',
      hiddenRows + hiddenColumns,
      'lignes ou colonnes masquées ou filtrées, lues comme les autres',
      'rows or columns hidden or filtered out, read like the others',
    ),
    ...say(
      'merged_cells',
      tall,
      'cellules fusionnées sur plusieurs lignes\u202f: seule la première ligne en a la valeur',
      'cells merged over several rows: only the first row has their value',
    ),
    ...say(
      'rounded_display',
      rounded,
      'cellules lues comme elles s’affichent, avec moins de chiffres qu’elles n’en contiennent',
      'cells read as displayed, with fewer digits than they hold',
    ),
    ...say(
      'formula_without_value',
      uncomputed,
      'formules sans valeur calculée, lues comme vides\u202f; accepté\u202f: le classeur enregistré par un tableur',
      'formulas without a computed value, read as blank; accepted: the workbook saved by a spreadsheet',
    ),
  ]
}
