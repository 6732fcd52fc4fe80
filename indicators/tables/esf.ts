import { indicatorId, type RuleSet } from '../esf/rule.ts'
import { ruleSets } from '../esf/ruleSets.ts'
import { accountFacts, accountMeasures, accountSums } from './esfAccounts.ts'
import type { Cut, Fact, Measure, Sum } from './table.ts'

const levels = ['academy', 'community'] as const
const cuts: Cut[] = [
  { levels, by: [['operation']], periods: ['school_year', 'total'] },
  {
    levels,
    by: [
      ['operation', 'sex'],
      ['operation', 'convention'],
    ],
    periods: ['total'],
  },
]

/**
 * Nobody above 54, and nobody with higher education, is a matter of whom an operation against dropout is made
 * for, not of what happened to persons: such a zero hides nothing. A count above zero is protected like any.
 */
const outsidePublic = ['CO07', 'CO08', 'CO11', 'CR08', 'EECO08', 'EECO11']

/** ESF participants at entry, counted from the same participations as `entered` and `complete`. */
const entryMeasures: Record<string, Measure> = {
  ...measuresOf('entry'),
  // never shown themselves, but an outsider gets them by subtraction
  esf_co01_short: rest('esf_entry', 'co01', 'co02'),
  esf_co03_in_education: rest('esf_entry', 'co03', 'co04'),
  esf_aged_25_54: rest('esf_entry', 'complete', 'co06', 'co07'),
  esf_co07_other: { ...rest('esf_entry', 'co07', 'co08'), zeroIsStructural: true },
  esf_not_employed_nor_co08: rest('esf_entry', 'complete', 'co05', 'co08'),
  esf_not_unemployed_nor_beside_co08: rest(
    'esf_account',
    'complete',
    'co01',
    'co08_not_counted',
    'co08_unanswered',
  ),
  // pupils of secondary schools have been through primary school
  esf_isced_0: { ...rest('esf_entry', 'complete', 'co09', 'co10', 'co11'), zeroIsStructural: true },
  esfplus_eeco02_short: rest('esfplus_entry', 'eeco02', 'eeco03'),
  esfplus_aged_30_54: {
    ...rest('esfplus_entry', 'complete', 'eeco06', 'eeco07', 'eeco08'),
    zeroIsStructural: true,
  },
}
/** Lines whose cells are there for the operations of one rule set only. */
const entrySums: readonly Sum[] = [
  { total: 'complete', parts: ['esf_co01', 'esf_co03', 'esf_co05'] },
  { total: 'esf_co01', parts: ['esf_co02', 'esf_co01_short'] },
  { total: 'esf_co03', parts: ['esf_co04', 'esf_co03_in_education'] },
  { total: 'complete', parts: ['esf_co06', 'esf_co07', 'esf_aged_25_54'] },
  { total: 'esf_co07', parts: ['esf_co08', 'esf_co07_other'] },
  // CO08 counts whoever above 54 is unemployed, and nobody who is employed
  { total: 'complete', parts: ['esf_co05', 'esf_co08', 'esf_not_employed_nor_co08'] },
  {
    total: 'complete',
    parts: ['esf_co01', 'esf_co08_not_counted', 'esf_co08_unanswered', 'esf_not_unemployed_nor_beside_co08'],
  },
  { total: 'complete', parts: ['esf_co09', 'esf_co10', 'esf_co11', 'esf_isced_0'] },
  { total: 'entered', parts: ['esfplus_eeco01'] },
  { total: 'complete', parts: ['esfplus_eeco02', 'esfplus_eeco04', 'esfplus_eeco05'] },
  { total: 'esfplus_eeco02', parts: ['esfplus_eeco03', 'esfplus_eeco02_short'] },
  { total: 'complete', parts: ['esfplus_eeco06', 'esfplus_eeco07', 'esfplus_eeco08', 'esfplus_aged_30_54'] },
  { total: 'complete', parts: ['esfplus_eeco09', 'esfplus_eeco10', 'esfplus_eeco11'] },
]

/** ESF results, by date of exit, counted from the same participations as `exits`. */
const exitMeasures: Record<string, Measure> = {
  ...measuresOf('exit'),
  esf_not_cr01: rest('esf_exit', 'exits', 'cr01'),
  esf_not_cr02: rest('esf_exit', 'exits', 'cr02'),
  esf_not_cr03: rest('esf_exit', 'exits', 'cr03'),
  esf_not_cr04: rest('esf_exit', 'exits', 'cr04'),
  esf_not_cr06: rest('esf_exit', 'exits', 'cr06'),
  esf_not_cr07: rest('esf_exit', 'exits', 'cr07'),
  esf_cr06_below_55: rest('esf_exit', 'cr06', 'cr08'),
  esfplus_neither: rest('esfplus_exit', 'exits', 'eecr01', 'eecr04'),
  esfplus_not_eecr02: rest('esfplus_exit', 'exits', 'eecr02'),
  esfplus_not_eecr03: rest('esfplus_exit', 'exits', 'eecr03'),
  esfplus_not_eecr05: rest('esfplus_exit', 'exits', 'eecr05'),
  esfplus_not_eecr06: rest('esfplus_exit', 'exits', 'eecr06'),
}
const exitSums: readonly Sum[] = [
  ...['cr01', 'cr02', 'cr03', 'cr04', 'cr06', 'cr07'].map((code) => ({
    total: 'exits',
    parts: [`esf_${code}`, `esf_not_${code}`],
  })),
  { total: 'esf_cr06', parts: ['esf_cr08', 'esf_cr06_below_55'] },
  // a participant is in one of the two or in neither
  { total: 'exits', parts: ['esfplus_eecr01', 'esfplus_eecr04', 'esfplus_neither'] },
  ...['eecr02', 'eecr03', 'eecr05', 'eecr06'].map((code) => ({
    total: 'exits',
    parts: [`esfplus_${code}`, `esfplus_not_${code}`],
  })),
]

/** What the table of participations holds of the ESF. */
export const esfFacts = { ...factsOf('entry'), ...factsOf('exit'), ...accountFacts }
export const esfMeasures = { ...entryMeasures, ...exitMeasures, ...accountMeasures }
export const esfSums = [...entrySums, ...exitSums, ...accountSums]

/** Projects are no persons. */
export const esfProjectFacts: Record<string, Fact> = Object.fromEntries(
  ruleSets.map(({ prefix }) => [
    `${prefix}_project`,
    {
      dimensions: ['operation', 'convention'],
      sensitive: false,
      cuts: [{ levels, by: [['operation'], ['operation', 'convention']], periods: ['total'] }],
    } satisfies Fact,
  ]),
)
export const esfProjectMeasures: Record<string, Measure> = Object.fromEntries(
  ruleSets.flatMap((set) =>
    set.projects.map(({ code }) => [
      indicatorId(set, code),
      { fact: `${set.prefix}_project`, terms: { [code.toLowerCase()]: 1 } },
    ]),
  ),
)

function factsOf(moment: 'entry' | 'exit'): Record<string, Fact> {
  return Object.fromEntries(
    ruleSets.map(({ prefix }) => [
      `${prefix}_${moment}`,
      {
        within: `${prefix}_entry`,
        dimensions: ['operation', 'convention', 'sex'],
        sensitive: true,
        cuts,
      } satisfies Fact,
    ]),
  )
}

/** One measure for each indicator that is not signed-in only. */
function measuresOf(moment: 'entry' | 'exit'): Record<string, Measure> {
  return Object.fromEntries(ruleSets.flatMap((set) => measuresOfSet(set, moment)))
}

function measuresOfSet(set: RuleSet, moment: 'entry' | 'exit'): [string, Measure][] {
  return set.rules
    .filter((rule) => !rule.sensitive && (rule.moment === 'entry') === (moment === 'entry'))
    .map(({ code }) => [
      indicatorId(set, code),
      {
        fact: `${set.prefix}_${moment}`,
        terms: { [code.toLowerCase()]: 1 },
        ...(outsidePublic.includes(code) ? { zeroIsStructural: true } : {}),
      },
    ])
}

/** What is left of a count without some of its parts. */
function rest(fact: string, total: string, ...parts: string[]): Measure {
  return { fact, terms: { [total]: 1, ...Object.fromEntries(parts.map((part) => [part, -1])) } }
}
