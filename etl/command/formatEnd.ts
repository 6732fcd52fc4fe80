import { formatCount, formatDecimal } from '../../indicators/format.ts'
import type { Language } from '../../indicators/wire/text.ts'
import type { RunReport } from '../run.ts'

type Outcome = Pick<RunReport, 'screening' | 'release' | 'report' | 'reportFolder'> & { seconds: number }

/** The last lines of a run: the verdict, what was published, how much was read, where the report is. */
export function formatEnd(
  { screening: { files }, release, report, reportFolder, seconds }: Outcome,
  language: Language,
): string {
  const count = (value: number) => formatCount(value, language)
  const rows = files.reduce((sum, file) => sum + file.rows, 0)
  const time = formatDecimal(seconds, language, { decimals: 1 })
  const french = [
    ...(release
      ? [
          `${count(release.observations)} observations, dont ${count(release.published)} publiées et ${count(release.suppressed)} masquées`,
        ]
      : []),
    `${count(files.length)} fichiers, ${count(rows)} lignes de données, ${time} s`,
    ...(reportFolder ? [`rapport\u202f: ${reportFolder}`] : []),
  ]
  const english = [
    ...(release
      ? [
          `${count(release.observations)} observations, ${count(release.published)} published and ${count(release.suppressed)} suppressed`,
        ]
      : []),
    `${count(files.length)} files, ${count(rows)} rows of data, ${time} s`,
    ...(reportFolder ? [`report: ${reportFolder}`] : []),
  ]
  return ['', report.verdict[language], ...(language === 'fr' ? french : english)].join('\n')
}
