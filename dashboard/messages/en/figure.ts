import type { Messages } from '../fr.ts'

export const figure: Messages['figure'] = {
  table: 'The figures as a table',
  take: 'Take this chart:',
  takeAs: { png: 'image (PNG)', svg: 'drawing (SVG)', csv: 'table (CSV)' },
  keys: 'The arrows read the points one after the other; Enter leads to the files that the figure comes from.',
  embed: 'Embed in a site',
  notDrawn: 'The chart could not be loaded; its figures are in the table.',
  notTaken: 'The browser could not prepare the file.',
  source: (source) => `Source: ${source}`,
  trace: 'Where does this figure come from?',
  drawing: 'Drawing the chart',
  sortBy: (column) => `Sort by ${column}`,
  confidential: 'confidential',
  notAvailable: 'not available',
  notApplicable: 'not applicable',
  interval: '95% confidence interval',
  reason: (reason) => `Reason: ${reason}`,
  flagsTitle: 'Marks:',
  empty: 'There is no figure for this choice.',
  csvMachine: 'CSV for software (comma, decimal point)',
  csvExcel: 'CSV for a French spreadsheet (semicolon, decimal comma)',
}
