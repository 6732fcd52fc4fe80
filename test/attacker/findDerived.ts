import { findIndicator } from '../../indicators/catalogue.ts'
import type { Target } from '../../indicators/wire/target.ts'
import type { Loot } from './loot.ts'

/**
 * What is given out of hidden figures elsewhere than in the figures themselves: their gap, rank or place in a funnel,
 * their part in a change, the lines of the files they are counted from, a verdict on them. Each named by what says it.
 */
export function findDerived(loot: Loot): string[] {
  return [...findInComparisons(loot), ...findInChanges(loot), ...findInReceipts(loot), ...findInTargets(loot)]
}

function findInComparisons({ comparisons, figures }: Loot): string[] {
  return [...comparisons].flatMap(([path, { territories, reference, overdispersion }]) => {
    const shown = territories.filter(({ observation }) => observation.value !== null)
    const aboutNone = overdispersion !== null && (shown.length < 2 || reference.value === null)
    const told = territories.filter(({ observation, peers: _, standardised, ...derived }) => {
      const parts = [...Object.values(derived), standardised && 'value' in standardised ? standardised : null]
      return observation.value === null && parts.some((one) => one !== null && one !== undefined)
    })
    // with the mix of sexes or tracks, a rate is worked out of every one of them
    const mixed = territories.filter(({ observation, standardised }) => {
      const by = new URLSearchParams(path.split('?')[1]).get('standardise')
      if (by === null || !standardised || !('value' in standardised)) return false
      return [...figures.values()].some(
        (one) =>
          one.indicator === observation.indicator &&
          one.territory === observation.territory &&
          one.period === observation.period &&
          one.definition === observation.definition &&
          one.status === 'suppressed' &&
          Object.keys(one.dimensions).join() === [by, ...Object.keys(observation.dimensions)].join(),
      )
    })
    const names = [...told, ...mixed].map(({ observation }) => `${path} ${observation.territory}`)
    return aboutNone ? [...names, path] : names
  })
}

/** A change of the whole is split by its parts only where none of them is hidden. */
function findInChanges({ changes }: Loot): string[] {
  return [...changes]
    .filter(([, { from, to, difference, rateEffect, parts }]) => {
      const isHidden = from.value === null || to.value === null
      return isHidden && (difference !== null || rateEffect !== null || parts.length > 0)
    })
    .map(([path]) => path)
}

/** Files of participants tell no lines of any figure; those of counts none of a hidden one. */
function findInReceipts({ receipts, figures }: Loot): string[] {
  return [...receipts]
    .filter(([path, { sources }]) => {
      const figure = figures.get(decodeURIComponent(path.split('/')[2] ?? ''))
      const hidesLines = figure?.value === null || figure?.dimensions.operation !== undefined
      return hidesLines && sources.some(({ files }) => files.some(({ lines }) => lines.length > 0))
    })
    .map(([path]) => path)
}

/** Where nothing is said to be achieved there is no verdict, no pace and no projection; a rate by a day needs its years. */
function findInTargets({ results, figures }: Loot): string[] {
  return results.flatMap(({ operation, targets }) =>
    targets
      .filter((target) => {
        const { achieved, achievement, pace, projection, verdict } = target
        const derived = [achievement, pace, projection].some((one) => one !== null)
        const saysMore = achieved.value === null && (derived || verdict !== 'no_data')
        return saysMore || saysHiddenRate(target)
      })
      .map(
        ({ indicator, scope }) => `/operations/${operation}/targets ${indicator} ${JSON.stringify(scope)}`,
      ),
  )

  function saysHiddenRate({ indicator, achieved, milestone }: Target): boolean {
    if (findIndicator(indicator)?.unit !== 'share') return false
    const figure = figures.get(achieved.observation ?? '')
    if (achieved.value !== null && figure?.value !== achieved.value) return true
    if (!milestone?.achieved || !figure) return false
    const years = [...figures.values()].filter(
      (one) =>
        one.indicator === indicator &&
        one.territory === figure.territory &&
        one.periodKind === 'school_year' &&
        Number(one.period.slice(5)) <= Number(milestone.date.slice(0, 4)) &&
        `${one.period.slice(5)}-08-31` <= milestone.date &&
        JSON.stringify(one.dimensions) === JSON.stringify(figure.dimensions),
    )
    return years.some(({ value }) => value === null)
  }
}
