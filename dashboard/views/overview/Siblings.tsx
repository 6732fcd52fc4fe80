import { useMemo } from 'preact/hooks'
import { formatPeriod } from '../../../indicators/format.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { Figure } from '../../components/Figure.tsx'
import { territoryColumns } from '../../components/territoryColumns.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { type Siblings as Around, composeSiblings } from './composeSiblings.ts'
import type { Headline } from './headline.ts'
import { useSiblings } from './useSiblings.ts'

interface Props {
  headline: Headline
  tree: TerritoryTree
}

/** The territory among its like, nothing where there is no such level. */
export function Siblings({ headline, tree }: Props) {
  const answer = useSiblings(headline, tree)
  return (
    <ApiGate state={answer}>{(siblings) => siblings && <Among {...{ headline, tree, siblings }} />}</ApiGate>
  )
}

function Among({ headline, tree, siblings }: Props & { siblings: Around }) {
  const { overview: words } = useMessages()
  const language = useLanguage()
  const { indicator, current } = headline
  const { notes, ...picture } = useMemo(
    () => composeSiblings(headline, siblings, { tree, words, language }),
    [headline, siblings, tree, words, language],
  )
  return (
    <Figure
      id="around"
      widthAtDesk={476}
      {...picture}
      notes={notes.length > 0 && notes.map((note) => <p key={note}>{note}</p>)}
      source={indicator.citation[language]}
      table={
        <DataTable
          caption={words.mapCaption(indicator.label[language], formatPeriod(current.period, language))}
          rows={siblings.rows}
          rowKey={({ id }) => id}
          rowClass={({ territory }) => (territory === headline.place ? 'chosen' : undefined)}
          columns={territoryColumns({ words, name: (id) => tree.name(id, language), indicator })}
        />
      }
    />
  )
}
