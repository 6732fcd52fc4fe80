import { expect, it } from 'vitest'
import { findBounds } from '../../../etl/observe/esf/findBounds.ts'
import { loadSolver, type Solver } from '../../../etl/protect/solver.ts'
import { identityColumns } from '../../../indicators/esf/completeness.ts'
import { linesOf, verdictsOf } from '../../../indicators/esf/publicAccount.ts'
import type { EsfRecord } from '../../../indicators/esf/record.ts'
import type { EsfRule, RuleSet } from '../../../indicators/esf/rule.ts'
import { ruleSets } from '../../../indicators/esf/ruleSets.ts'
import { rules2014 } from '../../../indicators/esf/rules2014.ts'
import { verdictOf } from '../../../indicators/esf/verdict.ts'
import { measureOf, rulesWithAccount } from '../../../indicators/tables/esfAccountNames.ts'
import { participations } from '../../../indicators/tables/participations.ts'

/**
 * Where the rules put everybody of one line in another, the difference of the two counts persons: it must be a sum of
 * declared counts, so that the declared equations alone let no other table make it negative.
 */
it.each(ruleSets.map((set) => [set.id, set] as const))(
  'what a line leaves of another that holds it is made of declared counts: %s',
  async (_, set) => {
    const solver = await loadSolver()
    const nested = findNested(set)
    expect(nested.length).toBeGreaterThan(150)
    const equations = readEquations(set)
    expect(nested.filter(([inner, outer]) => leastDifference(outer, inner, equations, solver) < 0)).toEqual(
      [],
    )
  },
)

it.each([
  ['CO02', 'CO01', true, 'the unemployed for long are unemployed'],
  ['CO04', 'CR02', false, 'the inactive in no training may stay so'],
])('reads from the rules whether the counted of %s are counted by %s', (inner, outer, expected) => {
  const found = findNested(rules2014).map((pair) => pair.join(' in '))
  expect(found.includes(`esf_${inner.toLowerCase()} in esf_${outer.toLowerCase()}`)).toBe(expected)
})

type Pair = [inner: string, outer: string]

/** The lines of two accounts of which one holds the other for every answer that the two rules tell apart. */
function findNested(set: RuleSet): Pair[] {
  const rules = rulesWithAccount(set)
  return rules.flatMap((a, index) => rules.slice(index + 1).flatMap((b) => findNestedIn(a, b, set)))
}

function findNestedIn(a: EsfRule, b: EsfRule, set: RuleSet): Pair[] {
  const together = new Set(
    listRecords([a, b]).map((record) => [a, b].map((rule) => lineOf(rule, record, set)).join()),
  )
  const [linesA, linesB] = [a, b].map((rule) => linesOf(rule).filter((line) => line !== 'incomplete'))
  return (linesA ?? []).flatMap((inA) =>
    (linesB ?? []).flatMap((inB): Pair[] => {
      if (!together.has([inA, inB].join())) return []
      const [one, other] = [measureOf(set, a, inA), measureOf(set, b, inB)]
      const isInB = (linesB ?? []).every((line) => line === inB || !together.has([inA, line].join()))
      const isInA = (linesA ?? []).every((line) => line === inA || !together.has([line, inB].join()))
      return [...(isInB ? [[one, other] as Pair] : []), ...(isInA ? [[other, one] as Pair] : [])]
    }),
  )
}

function lineOf(rule: EsfRule, record: EsfRecord, set: RuleSet): string {
  const verdict = verdictOf({ ...rule, countsIncomplete: true }, record, set)
  return linesOf(rule).find((line) => verdictsOf(line).includes(verdict)) ?? verdict
}

/** One complete record for all that some rules cannot tell apart. */
function listRecords(rules: readonly EsfRule[]): EsfRecord[] {
  let records: Partial<EsfRecord>[] = [{}]
  for (const [column, bounds] of findBounds(rules)) {
    const blank = identityColumns.includes(column) ? [] : [null]
    const values = bounds.length > 0 ? [Number(bounds[0]) - 1, ...bounds] : (answers[column] ?? yesNo)
    records = records.flatMap((one) => [...blank, ...values].map((value) => ({ ...one, [column]: value })))
  }
  return records as EsfRecord[]
}

const yesNo = ['oui', 'non', 'refus']
const answers: Partial<Record<string, string[]>> = {
  date_sortie: ['2020-01-01'],
  statut_emploi_entree: ['chomage', 'inactif', 'emploi'],
  statut_emploi_6m: ['chomage', 'inactif', 'emploi', 'refus'],
}

interface Equations {
  columns: ReadonlyMap<string, number>
  rows: { columns: number[]; factors: number[]; equals: number }[]
}

/** The declared sums between counts that an operation under these rules has. */
function readEquations({ prefix }: RuleSet): Equations {
  const others = ruleSets.map((set) => `${set.prefix}_`).filter((one) => one !== `${prefix}_`)
  const sums = participations.sums.filter(
    ({ total, parts }) => ![total, ...parts].some((measure) => others.some((one) => measure.startsWith(one))),
  )
  const measures = [...new Set(sums.flatMap(({ total, parts }) => [total, ...parts]))]
  const columns = new Map(measures.map((measure, index) => [measure, index]))
  const rows = sums.map(({ total, parts }) => ({
    columns: [total, ...parts].map((measure) => columns.get(measure) ?? Number.NaN),
    factors: [-1, ...parts.map(() => 1)],
    equals: 0,
  }))
  return { columns, rows }
}

/** The least that two counts can differ by in tables of counts, none above a thousand, that hold the equations. */
function leastDifference(outer: string, inner: string, { columns, rows }: Equations, solver: Solver): number {
  const measures = [...columns.keys()]
  const point = solver.solve({
    cost: Float64Array.from(measures, (one) => (one === outer ? 1 : one === inner ? -1 : 0)),
    lower: new Float64Array(measures.length),
    upper: new Float64Array(measures.length).fill(1000),
    rows,
  })
  if (!point) throw new Error('equations: no table of counts holds them')
  const of = (measure: string) => point[columns.get(measure) ?? -1] ?? Number.NaN
  return Math.round(of(outer) - of(inner))
}
