import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { apiUrl } from '../../client.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { IndicatorName } from '../../components/IndicatorName.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useRelease } from '../../state/releases.ts'
import { useDataWords } from './dataWords.ts'
import { Section } from './Section.tsx'

/** One indicator whole per file, in the two dialects. */
export function Extracts({ indicators }: { indicators: readonly IndicatorWire[] }) {
  const words = useDataWords()
  const language = useLanguage()
  const release = useRelease()
  const link = ({ id }: IndicatorWire, dialect: string) => apiUrl(`/extracts/${id}.csv`, { dialect, release })
  return (
    <Section id="extracts" title={words.extracts}>
      <p>{words.extractsLede}</p>
      <p>{words.dialects}</p>
      <DataTable
        caption={words.extractsCaption}
        columns={[
          {
            key: 'indicator',
            header: words.indicator,
            cell: (row) => (
              <span class="source-name">
                <IndicatorName of={row} />
                {row.synthetic && <b class="tag">{words.synthetic}</b>}
                <small>
                  <code>{row.id}</code>
                </small>
              </span>
            ),
            sortValue: (row) => row.label[language],
          },
          {
            key: 'machine',
            header: words.machine,
            cell: (row) => (
              <a href={link(row, 'machine')} download={`${row.id}.csv`}>
                {row.id}.csv
              </a>
            ),
          },
          {
            key: 'excel',
            header: words.excel,
            cell: (row) => (
              <a href={link(row, 'excel-fr')} download={`${row.id}_excel.csv`}>
                {row.id}_excel.csv
              </a>
            ),
          },
        ]}
        rows={indicators}
        rowKey={({ id }) => id}
      />
    </Section>
  )
}
