import { findIndicator } from '../../indicators/catalogue.ts'
import { isRate } from '../../indicators/isRate.ts'
import { judgeCount } from '../../indicators/targets/judgeCount.ts'
import { judgeRate } from '../../indicators/targets/judgeRate.ts'
import { type Judgement, nothingKnown, type Point } from '../../indicators/targets/target.ts'
import { findUnit, type UnitId } from '../../indicators/units.ts'
import { type Target, target as targetShape } from '../../indicators/wire/target.ts'
import type { Row } from '../release/database.ts'
import type { Release } from '../release/release.ts'
import { flag, number, numberOrNull, text, textOrNull } from '../release/row.ts'
import { type Achieved, findAchieved, toFigure } from './achieved.ts'
import { readCourse } from './course.ts'
import { readMilestone } from './milestones.ts'
import { addedInLastYear, readSeries, type Series, yearlyTrend } from './targetSeries.ts'

const { direction } = targetShape.shape

/** The targets of an operation, every version, each judged as of the last day its published data reach. */
export async function readTargets(release: Release, operation: string): Promise<Target[]> {
  // one row per target and version, with the start of what it covers and the territory of its programme
  const rows = await release.database.query(
    `select target.* replace (
       cast(baseline_date as varchar) as baseline_date, cast(milestone_date as varchar) as milestone_date,
       cast(target_date as varchar) as target_date, cast(decided as varchar) as decided),
       coalesce(target.territory, operation.territory) as judged_territory, operation.territory as whole_territory,
       cast(case when target.convention is null then operation.period_from else convention.period_from end as varchar) as start,
       cast(operation.data_to as varchar) as data_to,
       target.version < max(target.version) over (
         partition by target.indicator, target.convention, target.territory, target.sex) as superseded
     from target
     join operation on operation.id = target.operation
     left join convention on convention.id = target.convention
     where target.operation = $operation
     order by target.indicator, target.convention nulls first, target.territory nulls first,
       target.sex nulls first, target.version`,
    { operation },
  )
  return Promise.all(
    rows.map(async (row) =>
      toTarget(
        row,
        await readSeries(release, seriesOf(row)),
        isAddedPart(row) ? await readSeries(release, wholeOf(row)) : [],
      ),
    ),
  )
}

/** Whether a target is about a part of an operation and counts what adds up: participations do, persons do not. */
function isAddedPart({ indicator, territory, sex, convention }: Row): boolean {
  const isPart = [territory, sex, convention].some((part) => part !== null)
  return isPart && findIndicator(String(indicator))?.unit === 'participations'
}

/** What the operation as a whole has of the indicator of a target. */
function wholeOf(row: Row) {
  return { ...seriesOf(row), territory: textOrNull(row, 'whole_territory'), convention: null, sex: null }
}

function seriesOf(row: Row) {
  return {
    operation: text(row, 'operation'),
    indicator: text(row, 'indicator'),
    territory: textOrNull(row, 'judged_territory'),
    convention: textOrNull(row, 'convention'),
    sex: textOrNull(row, 'sex'),
    dataTo: textOrNull(row, 'data_to'),
  }
}

/** `operation` is the series of the whole operation, where the target is about a part that adds up to it. */
function toTarget(row: Row, series: Series, operation: Series): Target {
  const indicator = text(row, 'indicator')
  const isCount = !isOfRate(indicator)
  const hasInterval = findIndicator(indicator)?.hasInterval ?? false
  const achieved = findAchieved(series, { deadline: text(row, 'target_date'), isCount, operation })
  const result = achieved?.result
  return {
    indicator,
    scope: {
      convention: textOrNull(row, 'convention'),
      territory: textOrNull(row, 'territory'),
      sex: textOrNull(row, 'sex'),
    },
    unit: unitOf(row),
    direction: direction.parse(row.direction),
    version: number(row, 'version'),
    decided: text(row, 'decided'),
    baseline: toPoint(row, 'baseline'),
    milestone: readMilestone(series, {
      milestone: toPoint(row, 'milestone'),
      direction: direction.parse(row.direction),
      isCount,
      hasInterval,
      operation,
    }),
    target: { value: number(row, 'target_value'), date: text(row, 'target_date') },
    achieved: {
      value: result?.value ?? null,
      date: result?.date ?? null,
      status: result?.status ?? 'not_available',
      observation: result?.id ?? null,
      atDeadline: achieved?.atDeadline ?? null,
      later: achieved?.later ?? null,
    },
    course: readCourse(series, isCount),
    ...judge(row, series, achieved),
    synthetic: flag(row, 'synthetic') || (result?.synthetic ?? false),
    superseded: flag(row, 'superseded'),
  }
}

function judge(row: Row, series: Series, achieved: Achieved | undefined): Judgement {
  if (!achieved) return nothingKnown
  const id = text(row, 'indicator')
  const indicator = findIndicator(id)
  const hasInterval = indicator?.hasInterval ?? false
  const input = {
    direction: direction.parse(row.direction),
    baseline: toPoint(row, 'baseline'),
    target: { value: number(row, 'target_value'), date: text(row, 'target_date') },
    achieved: toFigure(achieved.result, hasInterval),
  }
  if (isOfRate(id)) {
    const firstAfter = achieved.firstAfter ? toFigure(achieved.firstAfter, hasInterval) : null
    // the rate of the whole so far has no yearly points of its own: they would overlap
    const trend = achieved.result.kind === 'total' ? undefined : yearlyTrend(series, input.target.date)
    return judgeRate({ ...input, trend, firstAfter })
  }
  const start = textOrNull(row, 'start') ?? input.baseline?.date
  if (start === undefined) return nothingKnown
  const byChance = indicator?.unit === 'participations' || indicator?.unit === 'persons'
  const last12Months = addedInLastYear(series, achieved.result.date)
  return judgeCount({ ...input, start, byChance, last12Months, atDeadline: achieved.atDeadline })
}

/** A file of targets says a number: of what, the indicator says. */
function unitOf(row: Row): UnitId {
  const written = findUnit(text(row, 'unit'))
  return written === 'number' ? (findIndicator(text(row, 'indicator'))?.unit ?? written) : written
}

/** Whether a target is of a rate or a share: its values do not add up. */
export function isOfRate(id: string): boolean {
  const indicator = findIndicator(id)
  return indicator !== undefined && isRate(indicator)
}

function toPoint(row: Row, name: 'baseline' | 'milestone'): Point | null {
  const value = numberOrNull(row, `${name}_value`)
  const date = textOrNull(row, `${name}_date`)
  return value === null || date === null ? null : { value, date }
}
