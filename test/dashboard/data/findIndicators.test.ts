import { expect, test } from 'vitest'
import { findIndicators } from '../../../dashboard/views/data/Catalogue.tsx'

const indicators = [
  {
    id: 'neet_rate',
    label: { fr: 'Jeunes non insérés', en: 'Young people not in employment or training' },
    explanation: { fr: 'Ni en emploi, ni scolarisés.', en: 'Neither at work nor at school.' },
    source: { fr: 'Insee, recensement', en: 'Insee, census' },
  },
  {
    id: 'school_leaver_rate',
    label: { fr: 'Taux de sortie', en: 'Leaver rate' },
    explanation: { fr: 'Élèves qui ne sont plus là.', en: 'Pupils who have left.' },
    source: { fr: 'Rectorat', en: 'Rectorate' },
  },
]

test.each([
  ['', ['neet_rate', 'school_leaver_rate']],
  ['INSERES', ['neet_rate']],
  ['census', ['neet_rate']],
  ['leaver_rate', ['school_leaver_rate']],
  ['élèves rectorat', ['school_leaver_rate']],
  ['élèves census', []],
])('%j is looked for in names, explanations, sources and ids, in both languages', (typed, ids) => {
  expect(findIndicators(indicators, typed).map(({ id }) => id)).toEqual(ids)
})
