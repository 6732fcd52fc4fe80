import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import type { ObservationParameters } from '../../../indicators/questions/observationsUrl.ts'
import type { Download } from '../../components/Downloads.tsx'
import type { Messages } from '../../messages/fr.ts'

/** The figures of the table as files: the same selection, asked of the extracts. */
export function findDownloads(
  indicator: string,
  parameters: ObservationParameters & { release: string | undefined },
  words: Pick<Messages['figure'], 'csvMachine' | 'csvExcel'>,
): Download[] {
  if (!parameters.level || !parameters.period) return []
  const name = [indicator, parameters.level, parameters.parent, parameters.period].filter(Boolean).join('_')
  const link = (extension: string, how?: Record<string, string>) =>
    apiUrl(`/extracts/${indicator}.${extension}`, { ...parameters, ...how })
  return [
    { label: words.csvMachine, href: link('csv', { dialect: 'machine' }), filename: `${name}.csv` },
    { label: words.csvExcel, href: link('csv', { dialect: 'excel-fr' }), filename: `${name}_excel.csv` },
    // the names of these formats are the same in both languages
    { label: 'XLSX', href: link('xlsx'), filename: `${name}.xlsx` },
    { label: 'JSON', href: link('json'), filename: `${name}.json` },
    { label: 'JSON-stat', href: link('jsonstat'), filename: `${name}.jsonstat` },
    { label: 'Parquet', href: link('parquet'), filename: `${name}.parquet` },
    { label: 'ZIP', href: link('zip'), filename: `${name}.zip` },
  ]
}
