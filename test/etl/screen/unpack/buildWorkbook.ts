import { buildZip } from './buildZip.ts'

export interface SheetXml {
  name: string
  /** `hidden` or `veryHidden`. */
  state?: string
  /** The content of `<sheetData>`: `<row r="1"><c r="A1"><v>1</v></c></row>`. */
  rows: string
  /** What stands before `<sheetData>`, and after it. */
  before?: string
  after?: string
}

/** An .xlsx file made by hand. `formats` are the number formats of the styles 1, 2, …; style 0 is General. */
export function buildWorkbook(sheets: readonly SheetXml[], formats: readonly string[] = []): Buffer {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const packed = 'http://schemas.openxmlformats.org/package/2006'
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`
  const relations = (list: string) => `<Relationships xmlns="${packed}/relationships">${list}</Relationships>`
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${state ? `state="${state}" ` : ''}r:id="rId${index + 1}"/>`,
  )
  const numFmts = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`,
  )
  const xfs = ['<xf numFmtId="0"/>', ...formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`)]
  return buildZip([
    { name: '[Content_Types].xml', content: `<Types xmlns="${packed}/content-types"/>` },
    { name: '_rels/.rels', content: relations(relation(1, 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        [
          ...sheets.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
          relation(sheets.length + 1, 'styles', 'styles.xml'),
        ].join(''),
      ),
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${main}"><numFmts>${numFmts.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
    },
    ...sheets.map(({ rows, before = '', after = '' }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
  ])
}

/** The rows of a sheet from its texts, all inline strings; '' is no cell. */
export function buildRows(table: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], y: number) =>
    row.map((text, x) => {
      const place = `${String.fromCharCode(65 + x)}${y + 1}`
      return text === '' ? '' : `<c r="${place}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`
    })
  return table.map((row, y) => `<row r="${y + 1}">${cells(row, y).join('')}</row>`).join('')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
