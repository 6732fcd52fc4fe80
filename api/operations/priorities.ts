import { frameworkThresholds, judgePriority } from '../../indicators/targets/judgePriority.ts'
import type { Operation } from '../../indicators/wire/operation.ts'
import type { Priority, Target } from '../../indicators/wire/target.ts'
import type { Release } from '../release/release.ts'
import { readOperations } from './operationSheets.ts'
import { isOfRate, readTargets } from './targets.ts'

type Line = Priority['indicators'][number]

/** The priorities of an operation whose programme switched its performance framework on. */
export async function readPriorities(release: Release, { conventions }: Operation): Promise<Priority[]> {
  const operations = await readOperations(release)
  const names = new Map(
    conventions.flatMap(({ performanceFramework, programme, priority }) =>
      performanceFramework && programme !== null && priority !== null
        ? [[`${programme}|${priority}`, { programme, priority }]]
        : [],
    ),
  )
  return Promise.all([...names.values()].map((name) => readPriority(release, { ...name, operations })))
}

async function readPriority(
  release: Release,
  {
    programme,
    priority,
    operations,
  }: { programme: string; priority: string; operations: readonly Operation[] },
): Promise<Priority> {
  const ids = operations
    .filter(({ conventions }) =>
      conventions.some(
        (one) => one.performanceFramework && one.programme === programme && one.priority === priority,
      ),
    )
    .map(({ id }) => id)
  const targets = (await Promise.all(ids.map((id) => readTargets(release, id)))).flat()
  const indicators = addMilestones(targets.filter(countsForPriority))
  return {
    programme,
    priority,
    operations: ids,
    verdict: judgePriority(indicators.map((line) => ({ ...line, achieved: line.achieved ?? undefined }))),
    indicators,
    rule: { id: 'performance_framework', inputs: frameworkThresholds },
  }
}

/** Targets in force of whole operations whose milestone, reached by the data, asks for more. */
function countsForPriority({ superseded, scope, direction, milestone }: Target): boolean {
  const whole = Object.values(scope).every((part) => part === null)
  return !superseded && whole && direction === 'up' && milestone !== null && milestone.verdict !== 'not_due'
}

/** Counts of several operations add up to those of the priority; rates do not and stay one line each. */
function addMilestones(targets: readonly Target[]): Line[] {
  const lines: Line[] = []
  for (const { indicator, milestone } of targets) {
    if (!milestone) continue
    const line = { indicator, milestone: milestone.value, achieved: milestone.achieved }
    const same = lines.findIndex((other) => !isOfRate(indicator) && other.indicator === indicator)
    const other = lines[same]
    if (other) lines[same] = add(other, line)
    else lines.push(line)
  }
  return lines
}

function add(one: Line, other: Line): Line {
  return {
    indicator: one.indicator,
    milestone: one.milestone + other.milestone,
    achieved:
      one.achieved && other.achieved
        ? {
            lower: one.achieved.lower + other.achieved.lower,
            upper: one.achieved.upper + other.achieved.upper,
          }
        : null,
  }
}
