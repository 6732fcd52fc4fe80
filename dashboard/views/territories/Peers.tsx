import { isRate } from '../../../indicators/isRate.ts'
import { type Comparison, comparison } from '../../../indicators/wire/comparison.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { Empty } from '../../components/Empty.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { highlightLimit } from '../../state/viewState.ts'
import { useApi } from '../../useApi.ts'
import type { Compared } from './compared.ts'
import { type ComparisonWords, useComparisonWords } from './comparisonWords.ts'
import { PeerChoice } from './PeerChoice.tsx'
import { PeerTable } from './PeerTable.tsx'
import { comparisonUrl } from './useComparison.ts'

/** The territories whose context is most like the chosen one's, when the reader asks for them. */
export function Peers({ compared }: { compared: Compared }) {
  const words = useComparisonWords()
  const { state, choose } = useNavigation()
  const { own, indicator } = compared
  const asked = state.peers !== null && own ? comparisonUrl(compared, { peers: state.peers }) : null
  const answer = useApi(asked, comparison)
  if (!own || own.value === null || !isRate(indicator)) return null
  return (
    <section class="peers">
      <button
        type="button"
        aria-expanded={asked !== null}
        onClick={() => choose({ peers: asked === null ? '*' : null })}
      >
        {words.peers.show}
      </button>
      {asked !== null && (
        <ApiGate state={answer} lines={3}>
          {(found) => <PeersFound compared={compared} found={found} own={own.territory} />}
        </ApiGate>
      )}
    </section>
  )
}

interface Props {
  compared: Compared
  found: Comparison
  own: string
}

function PeersFound({ compared, found, own }: Props) {
  const words = useComparisonWords()
  const { choose } = useNavigation()
  const variables = found.peerVariables ?? []
  const rows = new Map(found.territories.map((row) => [row.observation.territory, row]))
  const mine = rows.get(own)
  const peers = mine?.peers ?? null
  const cited = [...new Set(variables.filter(({ used }) => used).flatMap((variable) => variable.cited))]
  const named = (territory: string) => {
    const value = rows.get(territory)?.observation.value ?? null
    return `${compared.name(territory)}${value === null ? '' : ` (${compared.format(value)})`}`
  }
  return (
    <>
      <PeerChoice variables={variables} />
      {mine && peers ? (
        <>
          <p>
            {words.peers.sentence(
              compared.of(own),
              compared.format(mine.observation.value ?? 0),
              peers.map(({ territory }) => named(territory)).join(', '),
            )}{' '}
            <button
              type="button"
              class="plain"
              onClick={() =>
                choose({ highlight: peers.map(({ territory }) => territory).slice(0, highlightLimit) })
              }
            >
              {words.peers.inColour}
            </button>
          </p>
          <PeerTable compared={compared} found={found} own={own} peers={peers} />
          <p class="source">
            {words.peers.explained} {words.peers.source(cited.join(' · '))}
          </p>
        </>
      ) : (
        <Empty>
          <p>{writeNone(compared, found, words)}</p>
        </Empty>
      )}
    </>
  )
}

/** Why the chosen territory has no peers. */
function writeNone(compared: Compared, found: Comparison, { peers: words }: ComparisonWords): string {
  const variables = found.peerVariables ?? []
  if (variables.length === 0) return words.none(compared.levelWord)
  if (!variables.some(({ used, period }) => used && period !== null)) return words.noneInTime
  if (found.territories.every(({ peers }) => !peers)) return words.tooFew
  return words.lacking(compared.own ? compared.within(compared.own.territory) : '')
}
