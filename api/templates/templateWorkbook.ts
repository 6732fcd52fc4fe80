import { type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { codesOf } from '../../contracts/language/columnType.ts'
import { compileTemplate } from '../../contracts/language/compileTemplate.ts'
import type { Contract } from '../../contracts/language/contract.ts'
import type { Language } from '../../indicators/wire/text.ts'
import { formatDictionary } from './templateDictionary.ts'

// A spreadsheet keeps what is typed in these cells as typed, leading zeros too.
const asTyped: CellStyle = { numFmt: '@' }
const preparedRows = 500
const lastRow = 1_048_576
/** The longest list that a spreadsheet lets a cell choose from, written out. */
const longestList = 255

/** The template of a dataset as a workbook: the sheet to fill, and a dictionary of its columns. */
export async function formatTemplate(
  contract: Contract,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    // The same contract makes the same bytes.
    properties: { title: contract.title[language], modified: new Date(0) },
    sheets: [formatSheet(contract), formatDictionary(contract, language)],
  })
  return new Uint8Array(bytes)
}

function formatSheet(contract: Contract): WriteSheet {
  const { columns, dataset } = contract
  const { header, row } = compileTemplate(contract)
  const blank = header.map(() => null)
  return {
    name: dataset,
    columns: columns.map(({ type, name }) => ({
      width: Math.max(12, name.length + 4),
      ...(['integer', 'number'].includes(type.schema.type) ? {} : { style: asTyped }),
    })),
    rows: [header, row, ...Array.from({ length: preparedRows }, () => blank)],
    cells: new Map(
      columns.map(({ required }, index) => [`0,${index}`, { style: { font: { bold: Boolean(required) } } }]),
    ),
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap((column, index) => {
      const codes = codesOf(column.type)
      return codes && codes.join(',').length <= longestList ? [chooseFrom(codes, index)] : []
    }),
  }
}

// A warning, not a stop: other spellings of a code are read too.
function chooseFrom(codes: readonly string[], index: number): DataValidation {
  const letters = columnLetters(index)
  return {
    type: 'list',
    values: [...codes],
    range: `${letters}2:${letters}${lastRow}`,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
  }
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
function columnLetters(index: number): string {
  const before = index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)
  return before + String.fromCharCode(65 + (index % 26))
}
