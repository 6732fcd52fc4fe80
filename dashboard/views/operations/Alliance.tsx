import type { Operation } from '../../../indicators/wire/operation.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { useOperationWords } from './operationWords.ts'

/** Which actors act at which level of action. */
export function Alliance({ operation }: { operation: Operation }) {
  const words = useOperationWords()
  const acting = operation.actions.flatMap(({ level, actors }) =>
    actors.map((actor) => ({ level, ...actor })),
  )
  const kinds = [...new Set(acting.map(({ kind }) => kind))]
  return (
    <section aria-labelledby="alliance">
      <h2 id="alliance">{words.alliance}</h2>
      {kinds.length === 0 ? (
        <p>{words.allianceNone}</p>
      ) : (
        <DataTable
          caption={words.allianceCaption}
          rows={kinds}
          rowKey={(kind) => kind}
          columns={[
            { key: 'actor', header: words.actor, cell: writeActor },
            ...[1, 2, 3, 4].map((level) => ({
              key: String(level),
              header: String(level),
              cell: (kind: string) => (
                <Mark acts={acting.some((one) => one.kind === kind && one.level === level)} />
              ),
            })),
          ]}
        />
      )}
    </section>
  )

  /** The kind of actor, and its name where the file gives one. */
  function writeActor(kind: string) {
    const names = [...new Set(acting.filter((one) => one.kind === kind).flatMap(({ name }) => name ?? []))]
    const said = words.actors[kind] ?? kind
    return names.length === 0 ? said : `${said} (${names.join(', ')})`
  }
}

function Mark({ acts }: { acts: boolean }) {
  const words = useOperationWords()
  return (
    <>
      <span aria-hidden="true">{acts ? '●' : '–'}</span>
      <span class="visually-hidden">{acts ? words.acts : words.actsNot}</span>
    </>
  )
}
