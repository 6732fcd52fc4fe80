import { useCallback } from 'preact/hooks'
import { formatDecimal } from '../../../indicators/format.ts'
import type { Comparison } from '../../../indicators/wire/comparison.ts'
import { Figure } from '../../components/Figure.tsx'
import { MethodLink } from '../../components/MethodLink.tsx'
import { AgainstGate } from './AgainstGate.tsx'
import { ComparisonTable } from './ComparisonTable.tsx'
import type { Compared } from './compared.ts'
import { type ComparisonWords, comparisonWords, useComparisonWords } from './comparisonWords.ts'
import type { ShownComparison } from './keepShown.ts'
import { LeftOutside, Standing, Widened } from './Standing.tsx'
import type { Against } from './useComparison.ts'
import { findUnit } from './writePeople.ts'

/** Each territory by its size and its rate, within the limits that chance sets around the reference. */
export function Funnel({ compared, against }: { compared: Compared; against: Against }) {
  return (
    <AgainstGate compared={compared} against={against} lines={12}>
      {(comparison) => <FunnelFigure compared={compared} against={comparison} />}
    </AgainstGate>
  )
}

function FunnelFigure({ compared, against }: { compared: Compared; against: ShownComparison }) {
  const words = useComparisonWords()
  const { indicator, language, name } = compared
  const unit = words.units[findUnit(indicator)]
  const alt = describeFunnel(compared, against, words)
  const draw = useCallback(
    (width: number) => drawFunnel(compared, against, { width, label: alt }),
    [compared, against, alt],
  )
  const hidden = against.territories.filter(({ funnel }) => funnel === null).length
  const { overdispersion } = against
  const phi = overdispersion && formatDecimal(overdispersion.phi, language)
  return (
    <Figure
      id="funnel"
      title={words.funnelTitle(compared.levelWord, compared.period)}
      subtitle={words.funnelSubtitle(unit, name(against.reference.territory))}
      draw={draw}
      alt={alt}
      notes={
        <>
          <Standing compared={compared} against={against} />
          <p>{alt}</p>
          <Widened compared={compared} against={against} />
          {phi && !overdispersion?.widened && <p>{words.notWidened(phi, unit)}</p>}
          {hidden > 0 && <p>{words.leftOut(hidden)}</p>}
          <LeftOutside compared={compared} against={against} />
          <MethodLink part="chance" />
        </>
      }
      source={indicator.source[language]}
      table={<ComparisonTable compared={compared} against={against} />}
    />
  )
}

/** The chart comes when a funnel is asked for. */
async function drawFunnel(
  compared: Compared,
  against: Comparison,
  given: { width: number; label: string },
): Promise<SVGElement> {
  const { funnel } = await import('../../charts/funnel.ts')
  const { language, format, name, indicator } = compared
  const { reference, overdispersion } = against
  const points = against.territories.map(({ observation, funnel: place }) => ({
    ...observation,
    id: observation.territory,
    name: name(observation.territory),
    position: place?.position ?? null,
    colour: compared.colour(observation.territory),
  }))
  const words = comparisonWords[language]
  return funnel(points, {
    ...given,
    language,
    format,
    reference: { name: name(reference.territory), value: reference.value ?? 0 },
    tauSquared: overdispersion?.tauSquared ?? 0,
    axis: words.funnelPeople(words.units[findUnit(indicator)]),
  })
}

/** How many are within the limits, and who is outside the wider ones. */
function describeFunnel({ name }: Compared, { territories }: Comparison, words: ComparisonWords): string {
  const placed = territories.flatMap(({ funnel, observation }) =>
    funnel ? [{ position: funnel.position, name: name(observation.territory) }] : [],
  )
  const outside = placed.filter(({ position }) => position.endsWith('998')).map((place) => place.name)
  return [
    words.funnelAlt(placed.filter(({ position }) => position === 'inside').length, placed.length),
    outside.length > 0 ? words.funnelOutside(outside.join(', ')) : words.funnelNoneOutside,
  ].join(' ')
}
