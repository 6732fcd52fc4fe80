import { expect, test } from 'vitest'
import { redactFindings } from '../../../etl/release/writeManifest.ts'
import type { Finding } from '../../../etl/screen/finding.ts'

test('what a manifest says of files of persons, or of lists, has no number and no line', () => {
  const finding = (dataset: string, severity: Finding['severity'] = 'warning'): Finding => ({
    check: 'c',
    severity,
    dataset,
    source: 's',
    file: 'f.csv',
    count: 3,
    message: { fr: 'm', en: 'm' },
    examples: ['line 2: FR.A20 2019-10-15, department 4 / 3'],
  })
  const datasets = ['participations', 'exit_events', 'siei_listings', 'fwb_absences', 'fwb_exits']
  const open = finding('declared_totals')
  expect(redactFindings([...datasets.map((dataset) => finding(dataset)), open])).toEqual([
    open,
    ...[...datasets].sort().map((dataset) => ({ ...finding(dataset), count: null, examples: [] })),
  ])
})
