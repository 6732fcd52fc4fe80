import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { IndicatorName } from '../../components/IndicatorName.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useRelease } from '../../state/releases.ts'
import { useDataWords } from './dataWords.ts'
import { ExtractBuilder } from './ExtractBuilder.tsx'
import { fileFormats } from './fileFormats.ts'
import { Section } from './Section.tsx'

/** One indicator whole per file, in every format. */
export function Extracts({ indicators }: { indicators: readonly IndicatorWire[] }) {
  const words = useDataWords()
  const language = useLanguage()
  const release = useRelease()
  return (
    <Section id="extracts" title={words.extracts}>
      <p>{words.extractsLede}</p>
      <p>{words.dialects}</p>
      <ExtractBuilder indicators={indicators} />
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
                {fileFormats.map(({ id, label, extension, dialect }) => (
                  <a
                    key={id}
                    href={apiUrl(`/extracts/${row.id}.${extension}`, { dialect, release })}
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
