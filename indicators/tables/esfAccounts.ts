import { above54, employed } from '../esf/atEntry.ts'
import { linesOf, type PublicLine } from '../esf/publicAccount.ts'
import { type EsfRule, indicatorId, type RuleSet } from '../esf/rule.ts'
import { ruleSets } from '../esf/ruleSets.ts'
import type { Fact, Measure, Sum } from './table.ts'

/** The public indicators of a rule set that have an account. */
export function rulesWithAccount({ rules }: RuleSet): EsfRule[] {
  return rules.filter(({ sensitive }) => !sensitive)
}

/** The ids of every indicator that has an account, whatever its rule set. */
export const indicatorsWithAccount: readonly string[] = ruleSets.flatMap((set) =>
  rulesWithAccount(set).map(({ code }) => indicatorId(set, code)),
)

/** The count behind a line of an account: `counted` is the indicator itself. */
export function measureOf(set: RuleSet, { code }: EsfRule, line: PublicLine): string {
  if (line === 'incomplete') return 'incomplete'
  return line === 'counted' ? indicatorId(set, code) : `${indicatorId(set, code)}_${line}`
}

/** The column of the fact of entries behind a line. */
export function columnOf({ code }: EsfRule, line: PublicLine): string {
  return `${code.toLowerCase()}_${line}`
}

/** Lines that have a count of their own. */
export function ownLinesOf(rule: EsfRule): PublicLine[] {
  return linesOf(rule).filter((line) => line !== 'incomplete' && line !== 'counted')
}

/** Every participation has one line in the account of an indicator: a total per operation and per convention. */
export const accountFacts: Record<string, Fact> = Object.fromEntries(
  ruleSets.map(({ prefix }) => [
    `${prefix}_account`,
    {
      of: `${prefix}_entry`,
      within: `${prefix}_entry`,
      dimensions: ['operation', 'convention'],
      sensitive: true,
      cuts: [
        {
          levels: ['academy', 'community'],
          by: [['operation'], ['operation', 'convention']],
          periods: ['total'],
        },
      ],
    } satisfies Fact,
  ]),
)

/** Shown by accounts only: hidden rather than the figures they explain. */
export const accountLineMeasures: ReadonlySet<string> = new Set(
  ruleSets.flatMap((set) =>
    rulesWithAccount(set).flatMap((rule) => ownLinesOf(rule).map((line) => measureOf(set, rule, line))),
  ),
)

export const accountMeasures: Record<string, Measure> = Object.fromEntries(
  ruleSets.flatMap((set) => [
    ...rulesWithAccount(set).flatMap((rule) => ownLinesOf(rule).map((line) => lineMeasure(set, rule, line))),
    ...restsOf(set).map(({ name, fact, terms }): [string, Measure] => [name, { fact, terms }]),
  ]),
)

export const accountSums: readonly Sum[] = ruleSets.flatMap((set) => [
  ...rulesWithAccount(set).flatMap((rule) => [
    { total: 'entered', parts: linesOf(rule).map((line) => measureOf(set, rule, line)) },
    ...eligibleSums(set, rule),
  ]),
  ...sameStays(set),
  ...restsOf(set).map(({ name, total, part }) => ({ total, parts: [part, name] })),
])

function lineMeasure(set: RuleSet, rule: EsfRule, line: PublicLine): [string, Measure] {
  const [first] = rule.eligible
  const measure = { fact: `${set.prefix}_account`, terms: { [columnOf(rule, line)]: 1 } }
  // nobody above 54 takes part in an operation against dropout: who it is made for, not what happened
  const nobody = first?.when === above54 && line !== first.reason
  return [measureOf(set, rule, line), nobody ? { ...measure, zeroIsStructural: true } : measure]
}

/** Who is eligible is a published count where another indicator counts just those: its total is the rest of the account. */
function eligibleSums(set: RuleSet, rule: EsfRule): Sum[] {
  const [first] = rule.eligible
  if (!first) return []
  const after = linesOf(rule).filter((line) => line !== 'incomplete' && line !== first.reason)
  return rulesWithAccount(set).flatMap((other) => {
    if (other.moment !== 'entry' || other.eligible.length > 0) return []
    if (isSame(other.counts, first.when)) {
      return [{ total: indicatorId(set, other.code), parts: after.map((line) => measureOf(set, rule, line)) }]
    }
    // who is neither unemployed nor inactive is employed
    const excluded = first.reason === 'employed_at_entry' && isSame(other.counts, employed)
    return excluded
      ? [{ total: measureOf(set, rule, first.reason), parts: [indicatorId(set, other.code)] }]
      : []
  })
}

/** Who is still in the operation is told once for each group of eligible participants, whatever the indicator. */
function sameStays(set: RuleSet): Sum[] {
  const stays = staysOf(set)
  const [all, jobless, atWork] = ['', 'employed_at_entry', 'not_employed'].map(
    (group) => stays.get(group)?.[0],
  )
  const twice = [...stays.values()].flatMap(([first, ...others]) =>
    first ? others.map((other) => ({ total: first.measure, parts: [other.measure] })) : [],
  )
  if (!all || !jobless || !atWork) return twice
  return [{ total: all.measure, parts: [jobless.measure, atWork.measure] }, ...twice]
}

interface Stay {
  measure: string
  column: string
}

/** The lines `not_exited` of a rule set, by what makes a participant not eligible. */
function staysOf(set: RuleSet): Map<string, Stay[]> {
  const stays = new Map<string, Stay[]>()
  for (const rule of rulesWithAccount(set).filter(({ moment }) => moment !== 'entry')) {
    const group = rule.eligible.map(({ reason }) => reason).join()
    const stay = { measure: measureOf(set, rule, 'not_exited'), column: columnOf(rule, 'not_exited') }
    stays.set(group, [...(stays.get(group) ?? []), stay])
  }
  return stays
}

interface Rest {
  name: string
  fact: string
  total: string
  part: string
  terms: Record<string, number>
}

/** What is left of a line without another one inside it: never shown, but an outsider gets it by subtraction. */
function restsOf(set: RuleSet): Rest[] {
  const fact = `${set.prefix}_account`
  const stays = staysOf(set)
  const [all] = stays.get('') ?? []
  const within = (outer: string, inner: string, name: string): Rest[] => {
    const [total] = stays.get(outer) ?? []
    const [part] = stays.get(inner) ?? []
    if (!total || !part) return []
    const terms = { [total.column]: 1, [part.column]: -1 }
    return [{ name: `${set.prefix}_${name}`, fact, total: total.measure, part: part.measure, terms }]
  }
  const incomplete: Rest[] = all
    ? [
        {
          ...{ name: `${set.prefix}_incomplete_still_in`, fact, total: 'still_open', part: all.measure },
          terms: { still_open: 1, [all.column]: -1 },
        },
        {
          ...{ name: `${set.prefix}_incomplete_left`, fact, total: 'incomplete' },
          part: `${set.prefix}_incomplete_still_in`,
          terms: { n: 1, complete: -1, still_open: -1, [all.column]: 1 },
        },
      ]
    : []
  return [
    ...within('employed_at_entry', 'not_inactive', 'unemployed_still_in'),
    ...within('', 'in_education_at_entry', 'in_education_still_in'),
    ...incomplete,
    ...rulesWithAccount(set).flatMap((rule) => restsAround(set, rule)),
  ]
}

/** The lines of a rule without those of the same rule for some of its participants only. */
function restsAround(set: RuleSet, narrow: EsfRule): Rest[] {
  const [, ...eligible] = narrow.eligible
  const wide = rulesWithAccount(set).find(
    (rule) =>
      rule.moment === narrow.moment && isSame(rule.counts, narrow.counts) && isSame(rule.eligible, eligible),
  )
  if (!wide || narrow.eligible.length === 0) return []
  return ownLinesOf(narrow)
    .filter((line) => ownLinesOf(wide).includes(line))
    .map((line) => ({
      name: `${measureOf(set, narrow, line)}_others`,
      fact: `${set.prefix}_account`,
      total: measureOf(set, wide, line),
      part: measureOf(set, narrow, line),
      terms: { [columnOf(wide, line)]: 1, [columnOf(narrow, line)]: -1 },
    }))
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
