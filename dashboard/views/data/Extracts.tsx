import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { apiUrl } from '../../client.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { IndicatorName } from '../../components/IndicatorName.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useRelease } from '../../state/releases.ts'
import { useDataWords } from './dataWords.ts'
import { Section } from './Section.tsx'

/** The names of formats are the same in both languages. */
const files = [
  { label: 'CSV', extension: 'csv' },
  { label: 'CSV Excel', extension: 'csv', dialect: 'excel-fr' },
  { label: 'XLSX', extension: 'xlsx' },
  { label: 'JSON', extension: 'json' },
  { label: 'JSON-stat', extension: 'jsonstat' },
  { label: 'Parquet', extension: 'parquet' },
  { label: 'ZIP', extension: 'zip' },
]

/** One indicator whole per file, in every format. */
export function Extracts({ indicators }: { indicators: readonly IndicatorWire[] }) {
  const words = useDataWords()
  const language = useLanguage()
  const release = useRelease()
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
            key: 'files',
            header: words.files,
            cell: (row) => (
              <span class="extract-files">
                {files.map(({ label, extension, ...parameters }) => (
                  <a
                    key={label}
                    href={apiUrl(`/extracts/${row.id}.${extension}`, { ...parameters, release })}
                    download
                  >
                    {label}
                  </a>
                ))}
              </span>
            ),
          },
        ]}
        rows={indicators}
        rowKey={({ id }) => id}
      />
    </Section>
  )
}
