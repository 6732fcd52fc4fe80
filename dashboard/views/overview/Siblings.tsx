import { useCallback, useMemo } from 'preact/hooks'
import { formatPeriod, formatValue } from '../../../indicators/format.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { ink } from '../../charts/ink.ts'
import { rankedDots } from '../../charts/rankedDots.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { Figure } from '../../components/Figure.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import type { Messages } from '../../messages/fr.ts'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { useObservations } from '../../useObservations.ts'
import type { TerritoryTree } from '../../useTerritories.ts'
import type { Headline } from './headline.ts'
import { findSiblings, type SiblingChoice } from './siblingChoice.ts'

interface Props {
  headline: Headline
  tree: TerritoryTree
}

/** The territory among its like: a map where there is one, tiles or dots elsewhere. */
export function Siblings({ headline, tree }: Props) {
  const choice = findSiblings(tree, headline.place)
  const known = choice && headline.indicator.levels.includes(choice.level)
  const answer = useObservations(known ? headline.indicator.id : null, {
    level: choice?.level,
    parent: choice?.parent,
    period: headline.current.period,
  })
  if (!choice || !known) return null
  return (
    <ApiGate state={answer}>
      {({ observations }) => <Picture {...{ headline, tree, choice, figures: observations }} />}
    </ApiGate>
  )
}

function Picture({
  headline,
  tree,
  choice,
  figures,
}: Props & { choice: SiblingChoice; figures: readonly Observation[] }) {
  const { overview: words } = useMessages()
  const language = useLanguage()
  const { indicator, current } = headline
  const rows = useMemo(
    () => figures.filter(({ definition }) => definition === current.definition),
    [figures, current],
  )
  const alt = describe(rows, { headline, tree, words, language })
  const draw = useCallback(
    (width: number) => drawSiblings({ rows, headline, tree, choice, language, width, label: alt }),
    [rows, headline, tree, choice, language, alt],
  )
  if (rows.length === 0) return null
  const label = indicator.label[language]
  const period = formatPeriod(current.period, language)
  return (
    <Figure
      title={words.mapTitle(label, tree.name(choice.parent, language), period)}
      draw={draw}
      alt={alt}
      notes={
        choice.picture !== 'dots' && (
          <p>
            {words.mapClasses} {choice.picture === 'departments' && words.mapSource}
          </p>
        )
      }
      source={indicator.citation[language]}
      table={
        <DataTable
          caption={words.mapCaption(label, period)}
          rows={rows}
          rowKey={({ id }) => id}
          rowClass={({ territory }) => (territory === headline.place ? 'chosen' : undefined)}
          columns={[
            {
              key: 'territory',
              header: words.territory,
              cell: ({ territory }) => tree.name(territory, language),
              sortValue: ({ territory }) => tree.name(territory, language),
            },
            {
              key: 'value',
              header: words.value,
              numeric: true,
              cell: (row) => <ObservedValue observation={row} indicator={indicator} />,
              sortValue: ({ value }) => value,
            },
          ]}
        />
      }
    />
  )
}

interface DrawnSiblings extends Props {
  rows: readonly Observation[]
  choice: SiblingChoice
  language: 'fr' | 'en'
  width: number
  label: string
}

/** Maps come after the page: the outlines weigh as much as half the charts. */
async function drawSiblings({
  rows,
  headline,
  tree,
  choice,
  language,
  width,
  label,
}: DrawnSiblings): Promise<SVGElement> {
  const { indicator, place } = headline
  const named = rows.map((row) => ({
    ...row,
    id: row.territory,
    observation: row.id,
    code: tree.find(row.territory)?.code ?? '',
    name: tree.name(row.territory, language),
    chosen:
      row.territory === place || (tree.find(row.territory)?.path.includes(place) && place !== choice.parent),
    colour: row.territory === place ? ink.voice : undefined,
  }))
  const format = (value: number) => formatValue(value, indicator, language)
  const step = 10 ** -(indicator.decimals + 2)
  const options = { width, language, format, label, step }
  if (choice.picture === 'departments') {
    const { departmentsMap } = await import('../../charts/departmentsMap.ts')
    return departmentsMap(named, options)
  }
  if (choice.picture === 'tiles') {
    const { zoneTiles } = await import('../../charts/zoneTiles.ts')
    return zoneTiles(named, options)
  }
  return rankedDots(named, options)
}

function describe(
  rows: readonly Observation[],
  {
    headline: { indicator },
    tree,
    words,
    language,
  }: Props & { words: Messages['overview']; language: 'fr' | 'en' },
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
