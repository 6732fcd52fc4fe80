import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { HAIRLINE, SECONDARY, sheet } from './docxStyles.ts'
import type { SignatureBox, TableBlock } from './printedDocument.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const hairline = { style: BorderStyle.SINGLE, size: 4, color: HAIRLINE }
const line = { style: BorderStyle.SINGLE, size: 6, color: SECONDARY }

/** Room for a signature and a stamp, in twentieths of a point. */
const SIGNING_HEIGHT = 2200

/** A table as wide as the sheet: its first row comes again on every sheet, no row is cut in two. */
export function dataTable({ columns, rows }: TableBlock): Table {
  const widths = shareOut(columns.map(({ share }) => share))
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) => cell(column.header, index, { bold: true })),
  })
  const body = rows.map(
    (row) => new TableRow({ cantSplit: true, children: row.map((text, index) => cell(text, index)) }),
  )
  return table([header, ...body], widths, {
    ...all(none),
    top: line,
    bottom: line,
    insideHorizontal: hairline,
  })

  function cell(text: string, index: number, { bold = false } = {}): TableCell {
    const alignment = columns[index]?.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT
    return new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      children: [new Paragraph({ style: 'Cell', alignment, children: [new TextRun({ text, bold })] })],
    })
  }
}

/** Frames side by side, each with its title and the lines to fill by hand. */
export function boxesTable(boxes: readonly SignatureBox[]): Table {
  const cells = boxes.map(({ title, lines }) => [
    new Paragraph({ children: [new TextRun({ text: title, bold: true })] }),
    ...lines.map((text) => new Paragraph({ text, style: 'Cell' })),
  ])
  return oneRow(cells, { shares: boxes.map(() => 1), height: SIGNING_HEIGHT, borders: all(line) })
}

/** What stands side by side without a line between. */
export function columnsTable(columns: readonly Paragraph[][]): Table {
  return oneRow(columns, { shares: columns.map(() => 1), borders: all(none) })
}

/** A picture the width of a thumb, and the words that stand beside it. */
export function emblemTable(emblem: Paragraph, words: Paragraph): Table {
  return oneRow([[emblem], [words]], { shares: [1, 5], middle: true, borders: all(none) })
}

interface RowOptions {
  shares: readonly number[]
  /** The least height, in twentieths of a point. */
  height?: number
  middle?: boolean
  borders: ITableBordersOptions
}

function oneRow(
  cells: readonly Paragraph[][],
  { shares, height = 0, middle = false, borders }: RowOptions,
): Table {
  const widths = shareOut(shares)
  const row = new TableRow({
    cantSplit: true,
    height: { value: height, rule: 'atLeast' },
    children: cells.map(
      (children, index) =>
        new TableCell({
          children,
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: middle ? 'center' : 'top',
        }),
    ),
  })
  return table([row], widths, borders)
}

/** The width of the sheet in parts that are to each other as the shares. */
function shareOut(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.floor((sheet.width * share) / whole))
}

function all(side: IBorderOptions): ITableBordersOptions {
  return { top: side, bottom: side, left: side, right: side, insideVertical: side, insideHorizontal: side }
}

function table(rows: TableRow[], columnWidths: number[], borders: ITableBordersOptions): Table {
  return new Table({
    rows,
    columnWidths,
    borders,
    layout: TableLayoutType.FIXED,
    width: { size: sheet.width, type: WidthType.DXA },
    margins: { right: 100 },
  })
}
