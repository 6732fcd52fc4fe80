import { apiUrl } from '../../client.ts'
import type { Download } from '../../components/Downloads.tsx'
import type { Messages } from '../../messages/fr.ts'
import type { ObservationParameters } from '../../useObservations.ts'

/** The figures of the table as CSV files: the same selection, asked of the extracts. */
export function findDownloads(
  indicator: string,
  parameters: ObservationParameters & { release: string | undefined },
  words: Pick<Messages['figure'], 'csvMachine' | 'csvExcel'>,
): Download[] {
  if (!parameters.level || !parameters.period) return []
  const name = [indicator, parameters.level, parameters.parent, parameters.period].filter(Boolean).join('_')
  const link = (dialect: string) => apiUrl(`/extracts/${indicator}.csv`, { ...parameters, dialect })
  return [
    { label: words.csvMachine, href: link('machine'), filename: `${name}.csv` },
    { label: words.csvExcel, href: link('excel-fr'), filename: `${name}_excel.csv` },
  ]
}
