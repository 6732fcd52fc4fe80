import type { Messages } from '../fr.ts'

export const figure: Messages['figure'] = {
  table: 'The figures as a table',
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
  flags: {
    b: 'break in series',
    d: 'definition differs',
    e: 'estimated',
    f: 'forecast',
    n: 'not significant',
    p: 'provisional',
    r: 'revised',
    s: 'Eurostat estimate',
    u: 'low reliability',
  },
  empty: 'There is no figure for this choice.',
  csvMachine: 'CSV for software (comma, decimal point)',
  csvExcel: 'CSV for a French spreadsheet (semicolon, decimal comma)',
}
