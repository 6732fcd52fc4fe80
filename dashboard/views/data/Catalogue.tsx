import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { Empty } from '../../components/Empty.tsx'
import { IndicatorName } from '../../components/IndicatorName.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { holdsWords } from '../../search/holdsWords.ts'
import { SearchField, useSearch } from '../../search/SearchField.tsx'
import { useRelease } from '../../state/releases.ts'
import { useDataWords } from './dataWords.ts'
import { fileFormats } from './fileFormats.ts'

/** Every indicator, searched by its words, with a file of it whole in each format. */
export function Catalogue({ indicators }: { indicators: readonly IndicatorWire[] }) {
  const words = useDataWords()
  const language = useLanguage()
  const release = useRelease()
  const search = useSearch()
  const found = findIndicators(indicators, search.typed)
  return (
    <>
      <SearchField label={words.catalogueSearch} found={words.catalogueCount(found.length)} search={search} />
      {found.length === 0 ? (
        <Empty>
          <p>{words.catalogueNone(search.typed)}</p>
          <p>
            <button type="button" onClick={search.clear}>
              {words.catalogueAll}
            </button>
          </p>
        </Empty>
      ) : (
        <DataTable
          caption={words.extractsCaption}
          columns={[
            {
              key: 'indicator',
              header: words.indicatorAndFiles,
              cell: (row) => (
                <span class="source-name">
                  <IndicatorName of={row} />
                  {row.synthetic && <b class="tag">{words.synthetic}</b>}
                  <small>
                    <code>{row.id}</code>
                  </small>
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
                </span>
              ),
              sortValue: (row) => row.label[language],
            },
            {
              key: 'source',
              header: words.source,
              cell: (row) => row.source[language],
              sortValue: (row) => row.source[language],
            },
          ]}
          rows={found}
          rowKey={({ id }) => id}
        />
      )}
    </>
  )
}

/** Indicators that hold every word typed, in what is said of them in either language, their id or their source. */
export function findIndicators<Known extends Pick<IndicatorWire, 'id' | 'label' | 'explanation' | 'source'>>(
  indicators: readonly Known[],
  typed: string,
): readonly Known[] {
  return indicators.filter(({ id, label, explanation, source }) =>
    holdsWords(typed, [id, ...[label, explanation, source].flatMap(({ fr, en }) => [fr, en])]),
  )
}
