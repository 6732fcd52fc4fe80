import { useCallback, useMemo } from 'preact/hooks'
import { formatCount } from '../../../indicators/format.ts'
import { findOperationPlace } from '../../../indicators/questions/operationQuestions.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observation, Status } from '../../../indicators/wire/observation.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import type { ChartOptions } from '../../charts/drawPlot.ts'
import { loadMap } from '../../charts/loadMap.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { Figure } from '../../components/Figure.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { colon } from '../../messages/typography.ts'
import { useLanguage } from '../../messages/useMessages.ts'
import { countPlaces } from './groupActions.ts'
import { useOperationWords } from './operationWords.ts'

interface Props {
  operation: Operation
  /** Participations of each department or zone, shown where no action is placed. */
  entries: readonly Observation[]
  indicator: IndicatorWire
  tree: TerritoryTree
}

interface Place {
  territory: string
  value: number | null
  status: Status
  flags: Observation['flags']
  of?: Observation
}

/** The actions on a map; where the file places none, the participations, which are placed. */
export function Places({ operation, entries, indicator, tree }: Props) {
  const words = useOperationWords()
  const language = useLanguage()
  const { places: level } = findOperationPlace(operation)
  const { placed, wide, unknown } = useMemo(
    () => placeActions(operation, level, tree),
    [operation, level, tree],
  )
  const isOfPeople = placed.every(({ value }) => value === 0)
  const places = useMemo(
    (): Place[] => (isOfPeople ? entries.map((one) => ({ ...one, of: one })) : placed),
    [isOfPeople, entries, placed],
  )
  const count = (value: number) => formatCount(value, language)
  const name = (territory: string) => tree.name(territory, language)
  const parts = places
    .filter(({ value }) => value)
    .map(({ territory, value }) => `${name(territory)} ${count(value ?? 0)}`)
    .join(', ')
  const title = isOfPeople ? words.peopleMap[level] : words.map[level]
  const alt = isOfPeople ? `${title}${colon[language]}${parts}.` : words.mapAlt(parts)
  const draw = useCallback(
    (width: number) =>
      drawPlaces(places, {
        level,
        tree,
        width,
        language,
        label: alt,
        format: (value) => formatCount(value, language),
      }),
    [places, level, tree, language, alt],
  )
  if (places.length === 0) return null
  return (
    <Figure
      widthAtDesk={510}
      id="places"
      title={title}
      subtitle={isOfPeople ? words.peopleMapSubtitle : words.mapSubtitle}
      draw={draw}
      alt={alt}
      notes={
        <>
          {wide.map(([territory, number]) => (
            <p key={territory}>{words.mapElsewhere(number, name(territory))}</p>
          ))}
          {unknown > 0 && <p>{words.mapUnknown(unknown)}</p>}
        </>
      }
      source={isOfPeople ? indicator.source[language] : words.source(operation.lead)}
      table={
        <DataTable
          caption={isOfPeople ? title : words.mapCaption}
          rows={places}
          rowKey={({ territory }) => territory}
          columns={[
            { key: 'place', header: words.territory, cell: ({ territory }) => name(territory) },
            {
              key: 'count',
              header: isOfPeople ? indicator.label[language] : words.actionsShort,
              numeric: true,
              cell: ({ of, value }) =>
                of ? <ObservedValue observation={of} indicator={indicator} /> : count(value ?? 0),
              sortValue: ({ value }) => value,
            },
          ]}
        />
      }
    />
  )
}

/** Actions of each place of the operation's territory; those of a wider one, and those of none, are counted apart. */
function placeActions({ actions, territory }: Operation, level: string, tree: TerritoryTree) {
  const counts = new Map(countPlaces(actions))
  const inside = tree.all.filter(
    (one) => one.level === level && (territory === null || one.path.includes(territory)),
  )
  const placed = inside.map(
    ({ id }): Place => ({ territory: id, value: counts.get(id) ?? 0, status: 'published', flags: [] }),
  )
  const wide = [...counts].filter(([id]) => inside.every((one) => one.id !== id))
  return { placed, wide, unknown: actions.filter((action) => action.territory === null).length }
}

interface DrawOptions extends Omit<ChartOptions, 'document'> {
  level: 'department' | 'zone'
  tree: TerritoryTree
}

/** The outlines weigh as much as half the charts: they come when a map is asked for. */
async function drawPlaces(
  places: readonly Place[],
  { level, tree, ...given }: DrawOptions,
): Promise<SVGElement> {
  const rows = places.map((place) => ({
    ...place,
    id: place.territory,
    ...(place.of && { observation: place.of.id }),
    code: tree.find(place.territory)?.code ?? '',
    name: tree.name(place.territory, given.language),
  }))
  const options = { ...given, step: 1 }
  if (level === 'zone') {
    const { zoneTiles } = await import('../../charts/zoneTiles.ts')
    return zoneTiles(rows, options)
  }
  const { departmentsMap } = await loadMap()
  return departmentsMap(rows, options)
}
