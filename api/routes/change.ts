import { Hono } from 'hono'
import * as z from 'zod'
import { findPeriodKind, type PeriodKind } from '../../indicators/period.ts'
import { areComparable } from '../../indicators/sameDate.ts'
import { kitagawa } from '../../indicators/statistics/kitagawa.ts'
import { levelIds } from '../../indicators/territory.ts'
import { type Change, type ChangeRefusal, change } from '../../indicators/wire/change.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import type { Text } from '../../indicators/wire/text.ts'
import { readParts } from '../comparison/changeParts.ts'
import { requireOneDefinition, selectCategories } from '../comparison/series.ts'
import { whyNothing } from '../comparison/whyNothing.ts'
import {
  categoryParameters,
  definitionParameter,
  indicatorParameter,
  periodParameter,
  releaseParameter,
  territoryParameter,
} from '../http/parameters.ts'
import { createProblem } from '../http/problem.ts'
import { honoPath, one, type Route, type Values } from '../http/route.ts'
import { readFigures } from '../release/figures.ts'
import { requireIndicator } from '../release/holdings.ts'
import type { Release } from '../release/release.ts'
import { requireTerritory, select } from '../release/selection.ts'
import type { Shelf } from '../release/shelf.ts'
import { reading, sendJson } from './reading.ts'

export const getChange = {
  id: 'getChange',
  path: '/indicators/{id}/change',
  summary: {
    fr: 'Le changement d’un taux entre deux périodes, partagé entre effet de taux et effet de structure.',
    en: 'The change of a rate between two periods, split into a rate effect and a mix effect.',
  },
  description: {
    fr: 'Par territoire enfant ou par voie (Kitagawa). Les parties font le changement, sans reste ; elles décrivent, elles n’expliquent pas. Aucun calcul à travers une rupture de série, deux définitions ou deux dates d’extraction qui ne se correspondent pas : `refused` dit pourquoi.',
    en: 'By child territory or by track (Kitagawa). The parts make up the change, with nothing left over; they describe, they do not explain. Nothing is computed across a break in series, two definitions or two dates of extraction that do not match: `refused` says why.',
  },
  parameters: {
    id: indicatorParameter,
    territory: territoryParameter,
    from: periodParameter(' de départ'),
    to: periodParameter(' d’arrivée'),
    by: one(
      z.enum(['territory', 'track']).default('territory'),
      { fr: 'Par territoire enfant ou par voie.', en: 'By child territory or by track.' },
      'track',
    ),
    level: one(
      z.enum(levelIds).optional(),
      {
        fr: 'Niveau des parts, pour `by=territory` ; sans lui, les enfants directs.',
        en: 'Level of the parts, for `by=territory`; without it, the direct children.',
      },
      'department',
    ),
    definition: definitionParameter,
    ...categoryParameters(),
    release: releaseParameter,
  },
  body: change,
  readsRelease: true,
} satisfies Route

type Asked = Values<typeof getChange.parameters>
type Ends = Pick<Change, 'from' | 'to'>

export function changeRoutes(shelf: Shelf) {
  const app = new Hono()

  app.get(honoPath(getChange), reading(getChange, shelf), async (c) => {
    const { release, parameters } = c.var
    const indicator = await requireIndicator(release, 'id', parameters.id)
    return sendJson(c, await split(release, indicator, parameters))
  })

  return app
}

async function split(release: Release, indicator: IndicatorWire, asked: Asked): Promise<Change> {
  const { territory, by, level } = asked
  requireTerritory(release, 'territory', territory)
  const categories = await selectCategories(release, indicator, asked)
  const base = {
    ...categories,
    period: undefined,
    territory: [territory],
    level: undefined,
    parent: undefined,
    definition: undefined,
  }
  const series = await readFigures(release, indicator, await select(release, indicator, base))
  if (series.length === 0) throw await whyNothing(release, indicator, base)
  requireOneKind(asked, series)
  const ends = findEnds(indicator, series, asked)
  const answer = { release: release.number, indicator: indicator.id, territory, ...ends, by }
  const refused = refusalOf(series, ends)
  if (refused !== undefined) return { ...answer, ...nothing, refused }
  const difference = (ends.to.value ?? 0) - (ends.from.value ?? 0)
  const parts = await readParts(release, indicator, ends, { ...base, by, level: level && [level] })
  const effects = parts && kitagawa(parts)
  if (!effects) return { ...answer, ...nothing, difference, refused: 'missing_parts' }
  const { rateEffect, mixEffect } = effects
  return { ...answer, difference, rateEffect, mixEffect, parts: effects.parts, refused: null }
}

const nothing = { difference: null, rateEffect: null, mixEffect: null, parts: [] }

/** The figures at both periods, of one definition where both have it. */
function findEnds(indicator: IndicatorWire, series: readonly Observation[], asked: Asked): Ends {
  const at = (period: string) => series.filter((figure) => figure.period === period)
  const common = at(asked.from).filter(({ definition }) =>
    at(asked.to).some((to) => to.definition === definition),
  )
  const definition = requireOneDefinition(indicator, common, asked.definition)
  const pick = (period: string) =>
    at(period).find((figure) => figure.definition === definition) ?? at(period)[0]
  const from = pick(asked.from)
  const to = pick(asked.to)
  if (from && to) return { from, to }
  const [parameter, value] = from ? (['to', asked.to] as const) : (['from', asked.from] as const)
  const detail = {
    fr: `${parameter}\u202f: aucun chiffre de ${asked.id} en ${asked.territory} pour ${value}`,
    en: `${parameter}: no figure of ${asked.id} in ${asked.territory} for ${value}`,
  }
  throw createProblem('not-found', detail, {
    parameter,
    value,
    allowed: [...new Set(series.map(({ period }) => period))],
  })
}

const kindWords: Record<PeriodKind, Text> = {
  school_year: { fr: 'une année scolaire', en: 'a school year' },
  year: { fr: 'une année civile', en: 'a calendar year' },
  month: { fr: 'un mois', en: 'a month' },
  date: { fr: 'un jour', en: 'a day' },
  three_years: { fr: 'trois années scolaires réunies', en: 'three school years pooled' },
  total: { fr: 'toute une opération', en: 'the whole of an operation' },
}

function requireOneKind({ from, to }: Asked, series: readonly Observation[]): void {
  const [kind, other] = [findPeriodKind(from), findPeriodKind(to)]
  if (kind === other || kind === undefined || other === undefined) return
  const detail = {
    fr: `to\u202f: ${to} est ${kindWords[other].fr} et ${from} est ${kindWords[kind].fr}\u202f; un changement va d’une période à une autre de même sorte`,
    en: `to: ${to} is ${kindWords[other].en} and ${from} is ${kindWords[kind].en}; a change is between two periods of one kind`,
  }
  throw createProblem('invalid-parameter', detail, {
    parameter: 'to',
    value: to,
    allowed: [...new Set(series.flatMap(({ period, periodKind }) => (periodKind === kind ? [period] : [])))],
  })
}

function refusalOf(series: readonly Observation[], { from, to }: Ends): ChangeRefusal | undefined {
  if (from.definition !== to.definition) return 'different_definitions'
  const dates = series.flatMap(({ period, periodKind }) => (periodKind === 'date' ? [period] : []))
  if (!areComparable(from.period, to.period, dates)) return 'different_dates'
  const [first, last] = [from.period, to.period].toSorted()
  const between = series.filter(
    ({ period, periodKind, definition }) =>
      periodKind === from.periodKind &&
      definition === from.definition &&
      period > (first ?? '') &&
      period <= (last ?? ''),
  )
  if (between.some(({ flags }) => flags.includes('b'))) return 'break_in_series'
  return from.value === null || to.value === null ? 'no_value' : undefined
}
