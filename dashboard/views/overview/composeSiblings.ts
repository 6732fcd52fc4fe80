import { formatPeriod, formatValue } from '../../../indicators/format.ts'
import type { SiblingChoice } from '../../../indicators/questions/siblingChoice.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import type { ChartOptions } from '../../charts/drawPlot.ts'
import { ink } from '../../charts/ink.ts'
import { loadMap } from '../../charts/loadMap.ts'
import type { Picture } from '../../document/printedDocument.ts'
import type { Context } from './finding.ts'
import type { Headline } from './headline.ts'

export interface Siblings {
  choice: SiblingChoice
  /** One figure per territory, of the headline's period and definition. */
  rows: readonly Observation[]
}

/** The territory among its like: a map where there is one, tiles or dots elsewhere. */
export function composeSiblings(headline: Headline, { choice, rows }: Siblings, context: Context): Picture {
  const { words, tree, language } = context
  const { indicator, current } = headline
  const alt = describe(rows, headline, context)
  const parent = tree.name(choice.parent, language)
  const notes = [words.mapClasses, ...(choice.picture === 'departments' ? [words.mapSource] : [])]
  const format = (value: number) => formatValue(value, indicator, language)
  return {
    title: words.mapTitle(indicator.label[language], parent, formatPeriod(current.period, language)),
    draw: (width) => drawSiblings(headline, { choice, rows }, { ...context, width, format, label: alt }),
    alt,
    notes: choice.picture === 'dots' ? [] : [notes.join(' ')],
  }
}

/** What one territory in two does not show comes when asked for: the outlines weigh as much as half the charts. */
async function drawSiblings(
  { indicator, place }: Headline,
  { choice, rows }: Siblings,
  { tree, ...given }: Context & ChartOptions,
): Promise<SVGElement> {
  const named = rows.map((row) => ({
    ...row,
    id: row.territory,
    observation: row.id,
    code: tree.find(row.territory)?.code ?? '',
    name: tree.name(row.territory, given.language),
    chosen:
      row.territory === place || (tree.find(row.territory)?.path.includes(place) && place !== choice.parent),
    colour: row.territory === place ? ink.voice : undefined,
  }))
  const options = { ...given, step: 10 ** -(indicator.decimals + 2) }
  if (choice.picture === 'departments') {
    const { departmentsMap } = await loadMap()
    return departmentsMap(named, options)
  }
  if (choice.picture === 'tiles') {
    const { zoneTiles } = await import('../../charts/zoneTiles.ts')
    return zoneTiles(named, options)
  }
  const { rankedDots } = await import('../../charts/rankedDots.ts')
  return rankedDots(named, options)
}

function describe(
  rows: readonly Observation[],
  { indicator }: Headline,
  { tree, words, language }: Context,
): string {
  const valued = rows
    .flatMap(({ territory, value }) => (value === null ? [] : [{ territory, value }]))
    .sort((a, b) => b.value - a.value)
  const [highest, lowest] = [valued[0], valued.at(-1)]
  const write = ({ territory, value }: { territory: string; value: number }) =>
    `${tree.name(territory, language)} (${formatValue(value, indicator, language)})`
  const without = rows.length - valued.length
  return [
    highest && lowest ? words.mapAlt(valued.length, write(highest), write(lowest)) : '',
    without > 0 ? words.mapWithout(without) : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}
