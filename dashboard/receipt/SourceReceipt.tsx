import { formatCount, formatPeriod } from '../../indicators/format.ts'
import type { ReceiptFile, ReceiptSource } from '../../indicators/wire/receipt.ts'
import { useLanguage } from '../messages/useMessages.ts'
import { CopyHash } from '../views/data/CopyHash.tsx'
import { useReceiptWords } from './receiptWords.ts'

/** One source of a figure: who published it, its files, and what they were held to. */
export function SourceReceipt({ source }: { source: ReceiptSource }) {
  const words = useReceiptWords()
  const language = useLanguage()
  const day = (date: string) => formatPeriod(date, language, { short: true })
  return (
    <article class="receipt-source">
      <h4>
        <span lang="fr">{source.title}</span> {source.synthetic && <b class="tag">{words.synthetic}</b>}
      </h4>
      <p class="receipt-note">
        <span lang="fr">{source.publisher}</span> ·{' '}
        <a href={source.contract} title={words.contract}>
          <code>{source.dataset}</code>
        </a>{' '}
        · {words.dates(day(source.published), day(source.retrieved))} · {source.licence}
        {source.url && (
          <>
            {' · '}
            <a href={source.url} rel="external">
              {words.original}
            </a>
          </>
        )}
      </p>
      {source.files.map((file) => (
        <FileReceipt key={file.name} file={file} />
      ))}
      <details>
        <summary>{words.rules(source.rules.length)}</summary>
        <ul class="receipt-rules">
          {source.rules.map(({ id, severity, columns, words: text }) => (
            <li key={`${id} ${columns.join()}`}>
              <b>{words.ruleOf[columns.length > 0 ? 'rows' : 'files'][severity]}</b> {text[language]}{' '}
              <small>
                <code>{id}</code>
                {columns.length > 0 && ` (${columns.join(', ')})`}
              </small>
            </li>
          ))}
        </ul>
      </details>
    </article>
  )
}

function FileReceipt({ file }: { file: ReceiptFile }) {
  const words = useReceiptWords()
  const language = useLanguage()
  return (
    <dl class="receipt-file">
      <dt>{words.file}</dt>
      <dd>
        <code>{file.name}</code>{' '}
        <small>
          {words.bytes(formatCount(file.bytes, language))}
          {file.encoding && ` · ${file.encoding}`}
        </small>
      </dd>
      <dt>{words.lines}</dt>
      <dd>
        {file.noLines && words.noLines[file.noLines]}
        {file.lines.map(({ spans, count, cutShort }) => (
          <span key={spans} class="receipt-lines">
            {spans}
            {cutShort && '…'} <small>{words.lineCount(count, formatCount(count, language))}</small>
          </span>
        ))}
      </dd>
      <dt>SHA-256</dt>
      <dd>
        <CopyHash hash={file.sha256} of={file.name} />
      </dd>
      <dt>{words.mapping}</dt>
      <dd>{file.mapping ? <Mapping mapping={file.mapping} /> : words.noMapping}</dd>
      <dt>{words.repairs}</dt>
      <dd>
        {file.repairs.length === 0 && words.noRepairs}
        {file.repairs.map(({ column, id, title, count, examples }) => (
          <span key={`${column} ${id}`} class="receipt-lines">
            <code>{column}</code> {title[language]}
            {count !== null && ` · ${words.repaired(count, formatCount(count, language))}`}
            {examples.length > 0 && <small> {examples.join(', ')}</small>}
          </span>
        ))}
      </dd>
    </dl>
  )
}

function Mapping({ mapping }: { mapping: NonNullable<ReceiptFile['mapping']> }) {
  const words = useReceiptWords()
  return (
    <details>
      <summary>mapping.json · {words.mappingVersion(mapping.version)}</summary>
      <CopyHash hash={mapping.sha256} of="mapping.json" />
      {mapping.content ? (
        <pre>{JSON.stringify(mapping.content, null, 2)}</pre>
      ) : (
        <p>{words.mappingWithheld}</p>
      )}
    </details>
  )
}
