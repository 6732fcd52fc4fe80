import type { ContractWire } from '../../../indicators/wire/contract.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useDataWords } from './dataWords.ts'

type Column = ContractWire['columns'][number]

/** One row per column of a file: whether it must be there, and what its cells take. */
export function FormatColumns({ found }: { found: ContractWire }) {
  const words = useDataWords()
  const language = useLanguage()
  return (
    <DataTable<Column>
      caption={words.columnsCaption(found.title[language], found.columns.length)}
      columns={[
        {
          key: 'column',
          header: words.column,
          cell: ({ name, title, personal, sensitive }) => (
            <span class="format-name">
              <code>{name}</code>
              {personal && <b class="tag">{words.personal}</b>}
              {sensitive && <b class="tag">{words.sensitive}</b>}
              <small>{title[language]}</small>
            </span>
          ),
        },
        {
          key: 'required',
          header: words.required,
          cell: ({ required }) => <span class="format-kind">{words.requiredness[required]}</span>,
        },
        {
          key: 'kind',
          header: words.kind,
          cell: ({ kind }) => <span class="format-kind">{kind[language]}</span>,
        },
        {
          key: 'accepted',
          header: words.acceptedValues,
          cell: (column) => <Accepted column={column} />,
        },
        {
          key: 'examples',
          header: words.examples,
          cell: ({ codes, examples }) =>
            codes === null && (
              <span class="format-examples">
                <Codes list={examples} />
              </span>
            ),
        },
      ]}
      rows={found.columns}
      rowKey={({ name }) => name}
    />
  )
}

function Accepted({ column }: { column: Column }) {
  const words = useDataWords()
  const language = useLanguage()
  const { codes, accepted, description, aliases, repairs } = column
  return (
    <span class="format-accepted">
      {codes === null ? accepted[language] : <Codes list={codes} />}
      {description && <small>{description[language]}</small>}
      {repairs.length > 0 && (
        <small>{words.repaired(repairs.map((repair) => repair[language]).join(', '))}</small>
      )}
      {aliases.length > 0 && (
        <small>
          {words.alsoRead} <Codes list={aliases} />
        </small>
      )}
    </span>
  )
}

// Longer ones are sentences, which may break.
const longText = 24

/** Codes side by side, broken between them. */
export function Codes({ list }: { list: readonly string[] }) {
  return (
    <span class="codes">
      {list.map((code) => (
        <span key={code}>
          <code class={code.length < longText ? 'short' : undefined}>{code}</code>{' '}
        </span>
      ))}
    </span>
  )
}
