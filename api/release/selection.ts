import { type DimensionId, dimensionIds, dimensions } from '../../indicators/dimensions.ts'
import { foldText } from '../../indicators/foldText.ts'
import { findPeriodKind } from '../../indicators/period.ts'
import { type LevelId, levelIds } from '../../indicators/territory.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import type { SortField, SortKey, selectionParameters } from '../http/parameters.ts'
import { createProblem, quote, requireAllowed } from '../http/problem.ts'
import type { Values } from '../http/route.ts'
import type { Binding } from './database.ts'
import type { Release } from './release.ts'
import { readVocabulary, type Vocabulary } from './vocabulary.ts'

export type SelectionValues = Omit<Values<typeof selectionParameters>, 'sort'> & {
  sort?: readonly SortKey[] | undefined
}

/** The rows of `observation` to answer with: a condition with the values it binds, and an order, which binds `orderBindings`. */
export interface Selection {
  where: string
  order: string
  bindings: Record<string, Binding>
}

/** The usual order of figures: territories by level and id, then time, definitions, breakdowns. */
const readingOrder = [
  'list_position($tree_levels::varchar[], level)',
  'territory',
  'period_start',
  'period_kind',
  'definition',
  ...dimensionIds.map((id) => `${id} nulls first`),
  'id',
].join(', ')
/** What every order binds. */
export const orderBindings: Record<string, Binding> = { tree_levels: levelIds }

const sortColumns: Record<SortField, string> = {
  territory: 'territory',
  level: 'list_position($tree_levels::varchar[], level)',
  period: 'period_start',
  definition: 'definition',
  value: 'value',
  numerator: 'numerator',
  denominator: 'denominator',
  status: 'status',
}

/** Every figure of an indicator, totals and breakdowns. */
export function selectWhole(indicator: IndicatorWire, sort?: readonly SortKey[]): Selection {
  return {
    where: 'indicator = $indicator',
    order: compileOrder(sort),
    bindings: { indicator: indicator.id },
  }
}

/** What is asked for first, then the usual order, so that pages never overlap. */
function compileOrder(sort: readonly SortKey[] = []): string {
  const asked = sort.map((key) => {
    const field = key.replace('-', '') as SortField
    return `${sortColumns[field]} ${key.startsWith('-') ? 'desc' : 'asc'} nulls last`
  })
  return [...asked, readingOrder].join(', ')
}

/** The figures that the parameters of a request ask for. Throws a problem for an id that is unknown. */
export async function select(
  release: Release,
  indicator: IndicatorWire,
  values: SelectionValues,
): Promise<Selection> {
  const { where, order, bindings } = selectWhole(indicator, values.sort)
  const conditions = [where]
  const bind = (name: string, value: Binding) => {
    bindings[name] = value
    return `$${name}`
  }
  const among = (column: string, name: string, ids: readonly string[]) =>
    `${column} in (select unnest(${bind(name, ids)}::varchar[]))`

  if (values.territory) {
    for (const id of values.territory) requireTerritory(release, 'territory', id)
    conditions.push(among('territory', 'territories', values.territory))
  }
  if (values.parent) {
    conditions.push(among('territory', 'descendants', descendants(release, values.parent, values.level)))
  } else if (values.level) {
    conditions.push(among('level', 'levels', values.level))
  }
  if (values.period) conditions.push(periodCondition(values.period, bind))
  if (values.definition) {
    const known = indicator.definitions.map(({ id }) => id)
    for (const id of values.definition) requireAllowed('definition', id, known)
    conditions.push(among('definition', 'definitions', values.definition))
  }
  await requireCategories(release, indicator, values)
  for (const id of dimensionIds) {
    const asked = values[id]
    conditions.push(dimensionCondition(id, asked ?? absent(indicator, id), among))
  }
  return { where: conditions.join(' and '), order, bindings }
}

/** What an indicator may be broken down by, its operation included where each figure belongs to one. */
export function dimensionsOf(indicator: IndicatorWire): DimensionId[] {
  const operation: DimensionId[] = indicator.scope === 'operation' ? ['operation'] : []
  return dimensionIds.filter((id) => [...indicator.breakdowns, ...operation].includes(id))
}

/** Throws a problem unless the release has the territory. */
export function requireTerritory(release: Release, parameter: string, id: string): void {
  if (release.territories.find(id)) return
  const allowed = release.territories.all.map((territory) => territory.id)
  const detail = {
    fr: `${parameter}\u202f: territoire inconnu ${quote(id)}\u202f; voir /api/v1/territories`,
    en: `${parameter}: unknown territory ${quote(id)}; see /api/v1/territories`,
  }
  throw createProblem('invalid-parameter', detail, {
    parameter,
    value: id,
    allowed,
    ...nearestTerritory(release, id),
    expected: {
      fr: 'l’identifiant d’un territoire, comme /api/v1/territories les donne',
      en: 'the id of a territory, as /api/v1/territories lists them',
    },
  })
}

/** Who writes an official code or a name is told the id: a code of several levels is most often meant of a department. */
function nearestTerritory(release: Release, asked: string): { nearest?: string } {
  const folded = foldText(asked)
  const named = release.territories.all.filter(
    ({ code, name }) => code === asked || foldText(name.fr) === folded || foldText(name.en) === folded,
  )
  const found = named.find(({ level }) => level === 'department') ?? named[0]
  return found ? { nearest: found.id } : {}
}

/** Ids below the parents: children, or descendants at the levels asked for. */
export function descendants(
  release: Release,
  parents: readonly string[],
  levels?: readonly LevelId[],
): string[] {
  return parents.flatMap((parent) => {
    requireTerritory(release, 'parent', parent)
    return release.territories.below(parent, levels).map(({ id }) => id)
  })
}

/** Periods of one kind sort as texts. */
function periodCondition(spans: readonly string[], bind: (name: string, value: Binding) => string): string {
  const conditions = spans.map((span, n) => {
    const [from = '', to = from] = span.split('..')
    const kind = bind(`period_kind_${n}`, findPeriodKind(from) ?? '')
    const range = `${bind(`period_from_${n}`, from)} and ${bind(`period_to_${n}`, to)}`
    return `(period_kind = ${kind} and period between ${range})`
  })
  return `(${conditions.join(' or ')})`
}

function absent({ scope }: IndicatorWire, id: DimensionId): string[] {
  return scope === 'operation' && id === 'operation' ? ['*'] : ['total']
}

/** Throws a problem for a breakdown that the indicator does not have, or a category that nothing is called. */
export async function requireCategories(
  release: Release,
  indicator: IndicatorWire,
  values: Pick<SelectionValues, DimensionId>,
): Promise<void> {
  const vocabulary = await readVocabulary(release)
  for (const id of dimensionIds) {
    const asked = values[id]
    if (asked) requireBreakdown(indicator, id, asked, vocabulary)
  }
}

function requireBreakdown(
  indicator: IndicatorWire,
  id: DimensionId,
  asked: readonly string[],
  vocabulary: Vocabulary,
): void {
  const breakdowns = dimensionsOf(indicator)
  if (!breakdowns.includes(id)) {
    const detail = {
      fr: `${id}\u202f: ${indicator.id} n’a pas cette ventilation`,
      en: `${id}: ${indicator.id} has no such breakdown`,
    }
    throw createProblem('invalid-parameter', detail, {
      parameter: id,
      value: asked.join(','),
      allowed: breakdowns,
    })
  }
  if (dimensions[id].categories) return
  const known = ['*', 'total', ...(vocabulary[id] ?? [])]
  for (const category of asked) requireAllowed(id, category, known)
}

function dimensionCondition(
  id: DimensionId,
  asked: readonly string[],
  among: (column: string, name: string, ids: readonly string[]) => string,
): string {
  const every = asked.includes('*')
  const named = asked.filter((category) => category !== '*' && category !== 'total')
  const conditions = [
    ...(asked.includes('total') ? [`${id} is null`] : []),
    ...(every ? [`${id} is not null`] : []),
    ...(named.length > 0 && !every ? [among(id, `${id}_categories`, named)] : []),
  ]
  return `(${conditions.join(' or ')})`
}
