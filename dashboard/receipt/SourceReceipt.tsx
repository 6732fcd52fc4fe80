import { formatCount } from '../../indicators/format.ts'
import type { ReceiptFile, ReceiptSource } from '../../indicators/wire/receipt.ts'
import { useLanguage } from '../messages/useMessages.ts'
import { useText } from '../messages/useText.ts'
import { useNavigation } from '../state/navigation.tsx'
import { CopyHash } from '../views/data/CopyHash.tsx'
import { formatSpan } from '../views/data/formatSpan.ts'
import { findWhole } from './findWhole.ts'
import { formatDay, useReceiptWords } from './receiptWords.ts'

/** One source of a figure: who published it, its files, and what they were held to. */
export function SourceReceipt({ source }: { source: ReceiptSource }) {
  const words = useReceiptWords()
  const write = useText()
  const language = useLanguage()
  const { href } = useNavigation()
  const day = (date: string) => formatDay(date, language, { short: true })
  const contract = source.contract.slice(source.contract.lastIndexOf('/') + 1)
  return (
    <article class="receipt-source">
      <h4>
        <span lang="fr">{source.title}</span> {source.synthetic && <b class="tag">{words.synthetic}</b>}
      </h4>
      <p class="receipt-note">
        <span lang="fr">{source.publisher}</span> ·{' '}
        <a href={`${href('data', { dataset: contract })}#formats`} title={words.contract}>
          <code>{source.dataset}</code>
        </a>{' '}
        · {words.period(formatSpan(source.period, language))} ·{' '}
        {words.dates(day(source.published), day(source.retrieved))} · {source.licence}
        {source.url && (
          <>
            {' · '}
            <a href={source.url} rel="external">
              {words.original}
            </a>
          </>
        )}
        {' · '}
        {words.folder} <code>{source.id}</code>
      </p>
      {source.note && (
        <details class="receipt-note">
          <summary>{words.note}</summary>
          <span>{typeof source.note === 'string' ? source.note : write(source.note)}</span>
        </details>
      )}
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
  const whole = findWhole(file.name)
  const ofWhole = whole && words.ofWhole[whole.kind](whole.name)
  return (
    <dl class="receipt-file">
      <dt>{words.file}</dt>
      <dd>
        <code>{file.name}</code>{' '}
        <small>
          {words.bytes(formatCount(file.bytes, language))}
          {ofWhole && ` ${ofWhole}`}
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
        <CopyHash hash={file.sha256} of={whole?.name ?? file.name} /> {ofWhole && <small>{ofWhole}</small>}
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
