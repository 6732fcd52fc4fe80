import { type DimensionId, dimensionIds } from '../../indicators/dimensions.ts'
import { findPeriodKind } from '../../indicators/period.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import type { Text } from '../../indicators/wire/text.ts'
import { createProblem, type ProblemError } from '../http/problem.ts'
import { readFigures } from '../release/figures.ts'
import type { Release } from '../release/release.ts'
import { type SelectionValues, select } from '../release/selection.ts'

type Name = DimensionId | 'period' | 'level' | 'territory'
const names: readonly Name[] = [...dimensionIds, 'period', 'level', 'territory']

/** Why a selection has no figure: the first parameter that, given another value, would have some, and its values. */
export async function whyNothing(
  release: Release,
  indicator: IndicatorWire,
  values: SelectionValues,
): Promise<ProblemError> {
  for (const name of names) {
    const asked = values[name]
    if (asked === undefined) continue
    const wider = { ...values, [name]: isDimension(name) ? ['*', 'total'] : undefined }
    const figures = await readFigures(release, indicator, await select(release, indicator, wider))
    if (figures.length === 0) continue
    const allowed = [...new Set(figures.flatMap((figure) => readName(figure, name) ?? []))]
    const value = asked.join(',')
    const why = explain(name, value, figures)
    const detail = {
      fr: `${name}\u202f: ${indicator.id} n’a aucun chiffre pour ${value}${why.fr}`,
      en: `${name}: ${indicator.id} has no figure for ${value}${why.en}`,
    }
    const nearest = name === 'period' ? findNearestPeriod(value, allowed) : undefined
    return createProblem('not-found', detail, {
      parameter: name,
      value,
      allowed,
      ...(nearest && { nearest }),
    })
  }
  return createProblem('not-found', {
    fr: `${indicator.id}\u202f: aucun chiffre pour ces paramètres ensemble`,
    en: `${indicator.id}: no figure for these parameters together`,
  })
}

/** The nearest in time, not in spelling: among periods of one kind, by their first year. */
function findNearestPeriod(asked: string, known: readonly string[]): string | undefined {
  const away = (period: string) => Math.abs(Number(period.slice(0, 4)) - Number(asked.slice(0, 4)))
  const alike = known.filter((period) => findPeriodKind(period) === findPeriodKind(asked))
  return alike.toSorted((a, b) => away(a) - away(b) || (a < b ? 1 : -1))[0]
}

function explain(name: Name, value: string, figures: readonly Observation[]): Text {
  if (isDimension(name) && figures.some((figure) => readName(figure, name) === undefined)) {
    return { fr: '\u202f; sans lui, le total', en: '; without it, the total' }
  }
  if (name !== 'period' || findPeriodKind(value) !== 'three_years') return { fr: '', en: '' }
  return {
    fr: '\u202f; trois années ne sont réunies que là où un indicateur a les trois',
    en: '; three years are pooled only where an indicator has all three',
  }
}

function readName(figure: Observation, name: Name): string | undefined {
  return isDimension(name) ? figure.dimensions[name] : figure[name]
}

function isDimension(name: Name): name is DimensionId {
  return name !== 'period' && name !== 'level' && name !== 'territory'
}
