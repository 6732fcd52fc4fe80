import { formatCount, formatPeriod } from '../../../indicators/format.ts'
import type { Source } from '../../../indicators/wire/release.ts'
import type { Language } from '../../../indicators/wire/text.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useText } from '../../messages/useText.ts'
import { CopyHash } from './CopyHash.tsx'
import { type DataWords, useDataWords } from './dataWords.ts'
import { formatSpan } from './formatSpan.ts'
import { Section } from './Section.tsx'

type File = Source['files'][number]
interface Row {
  source: Source
  file: File
}

/** Every file read, as published, with what became of its lines. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const words = useDataWords()
  const language = useLanguage()
  const rows = sources.flatMap((source) => source.files.map((file) => ({ source, file })))
  return (
    <Section id="sources" title={words.sources}>
      <DataTable
        caption={words.sourcesCaption(rows.length)}
        columns={sourceColumns(words, language)}
        rows={rows}
        rowKey={({ source, file }) => `${source.id}/${file.name}`}
      />
    </Section>
  )
}

function sourceColumns(words: DataWords, language: Language): Column<Row>[] {
  const count = (key: 'rows' | 'accepted' | 'rejected'): Column<Row> => ({
    key,
    header: words[key],
    numeric: true,
    cell: ({ file }) => (file[key] === null ? '' : formatCount(file[key], language)),
    sortValue: ({ file }) => file[key],
  })
  return [
    {
      key: 'source',
      header: words.source,
      cell: ({ source }) => <SourceName source={source} words={words} />,
      sortValue: ({ source }) => `${source.publisher} ${source.title}`,
    },
    {
      key: 'period',
      header: words.period,
      cell: ({ source }) => formatSpan(source.period, language),
      sortValue: ({ source }) => source.period,
    },
    { key: 'licence', header: words.licence, cell: ({ source }) => source.licence },
    {
      key: 'retrieved',
      header: words.retrieved,
      cell: ({ source }) => formatPeriod(source.retrieved, language, { short: true }),
      sortValue: ({ source }) => source.retrieved,
    },
    count('rows'),
    count('accepted'),
    count('rejected'),
    {
      key: 'hash',
      header: words.hash,
      cell: ({ file }) => <CopyHash hash={file.sha256} of={file.name} />,
    },
  ]
}

function SourceName({ source, words }: { source: Source; words: DataWords }) {
  const write = useText()
  return (
    <span class="source-name">
      <span lang="fr">{source.title}</span>
      {source.synthetic && <b class="tag">{words.synthetic}</b>}
      <small>
        <span lang="fr">{source.publisher}</span> · <code>{source.dataset}</code>
        {source.url && (
          <>
            {' · '}
            <a href={source.url} rel="external">
              {words.original}
              <span class="visually-hidden"> {source.title}</span>
            </a>
          </>
        )}
      </small>
      {source.note && (
        <details class="source-note">
          <summary>
            {words.note}
            <span class="visually-hidden"> ({source.title})</span>
          </summary>
          <small>{typeof source.note === 'string' ? source.note : write(source.note)}</small>
        </details>
      )}
    </span>
  )
}
