import type { Cut, PublishedTable } from './table.ts'

/** Pupils reported for unjustified absence, by zone, under the threshold in force that year. */
export const fwbAbsences: PublishedTable = {
  id: 'fwb_absences',
  label: { fr: 'Élèves signalés (FWB)', en: 'Pupils reported (FWB)' },
  facts: {
    fwb_absence: {
      dimensions: ['regime'],
      sensitive: true,
      cuts: [{ levels: ['community', 'zone'], by: [[], ['regime']], periods: ['school_year'] }],
    },
    fwb_pupils: {
      dimensions: ['regime'],
      sensitive: false,
      cuts: [{ levels: ['community', 'zone'], by: [[], ['regime']], periods: ['school_year'] }],
    },
  },
  measures: {
    fwb_reported: { fact: 'fwb_absence', terms: { signales: 1 } },
    fwb_enrolled: { fact: 'fwb_pupils', terms: { eleves: 1 } },
  },
  sums: [],
  rollUp: [['zone', 'community']],
  absence: 'missing',
  periodSums: [],
}

const exitCuts: Cut[] = [
  {
    levels: ['community', 'zone'],
    by: [[], ['sex'], ['age_band']],
    periods: ['school_year', 'three_years'],
  },
  { levels: ['community', 'zone'], by: [['sex', 'age_band']], periods: ['three_years'] },
]

/** Pupils of the third to fifth secondary years not enrolled the year after, by zone of home. */
export const fwbExits: PublishedTable = {
  id: 'fwb_exits',
  label: { fr: 'Sorties prématurées (FWB)', en: 'Premature exits (FWB)' },
  facts: {
    fwb_exit: {
      dimensions: ['sex', 'age_band'],
      sensitive: true,
      cuts: exitCuts,
    },
    fwb_base: {
      dimensions: ['sex', 'age_band'],
      sensitive: false,
      cuts: exitCuts,
    },
  },
  measures: {
    fwb_leavers: { fact: 'fwb_exit', terms: { sortants: 1 } },
    fwb_exit_base: { fact: 'fwb_base', terms: { eleves: 1 } },
  },
  sums: [],
  rollUp: [['zone', 'community']],
  absence: 'missing',
  periodSums: [['school_year', 'three_years']],
}
