import { formatDecimal } from '../../../indicators/format.ts'
import type { Comparison } from '../../../indicators/wire/comparison.ts'
import type { Compared } from './compared.ts'
import { type ComparisonWords, useComparisonWords } from './comparisonWords.ts'
import type { ShownComparison } from './keepShown.ts'

/** Beyond this many, the others are counted. */
const namedAtMost = 6

/** What chance lets one say of the chosen territory: its ranks, those it cannot be told apart from, its funnel. */
export function Standing({ compared, against }: { compared: Compared; against: Comparison }) {
  const words = useComparisonWords()
  const who = compared.own?.territory
  const mine = against.territories.find(({ observation }) => observation.territory === who)
  if (!mine || who === undefined) return null
  const of = compared.of(who)
  const ranked = against.territories.filter(({ rank }) => rank !== null).length
  return (
    <p>
      {[
        mine.rank && ranked > 1 && words.rank(of, mine.rank.lowest, mine.rank.highest, ranked),
        writeAlike(compared, against, words),
        mine.funnel && words.inFunnel(of, words.positions[mine.funnel.position]),
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  )
}

function writeAlike({ own, name, of }: Compared, { territories }: Comparison, words: ComparisonWords) {
  const group = territories.find(({ observation }) => observation.territory === own?.territory)?.group
  if (!own || group === null) return undefined
  const others = territories
    .filter((other) => other.group === group && other.observation.territory !== own.territory)
    .map(({ observation }) => name(observation.territory))
  if (others.length === 0) return undefined
  const named = others.length > namedAtMost ? others.slice(0, namedAtMost - 1) : others
  const rest = others.length - named.length
  return words.alike(of(own.territory), [...named, ...(rest > 0 ? [words.others(rest)] : [])].join(', '))
}

/** Below this many territories one of them alone can make φ. */
const fewBelow = 10

/** That territories differ more than chance: the funnel's limits are widened, gaps and ranks are not. */
export function Widened({ compared, against }: { compared: Compared; against: ShownComparison }) {
  const words = useComparisonWords()
  if (!against.overdispersion?.widened) return null
  const { placed, territories, reference } = against
  const shown = territories.filter(({ funnel }) => funnel !== null).length
  const whole = placed > shown ? compared.within(reference.territory) : undefined
  return (
    <p>
      {words.widened(formatDecimal(against.overdispersion.phi, compared.language))}
      {placed < fewBelow && ` ${words.fewTerritories(placed, whole)}`}
    </p>
  )
}

/** How many rows have no place in the comparison because the reference does not contain them. */
export function LeftOutside({ compared, against }: { compared: Compared; against: Comparison }) {
  const words = useComparisonWords()
  const inside = new Set(against.territories.map(({ observation }) => observation.territory))
  const outside = compared.selection.rows.filter(
    ({ territory, value }) => value !== null && !inside.has(territory),
  )
  if (outside.length === 0) return null
  return <p>{words.outside(outside.length, compared.of(against.reference.territory))}</p>
}
