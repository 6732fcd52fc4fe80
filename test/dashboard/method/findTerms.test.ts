import { expect, test } from 'vitest'
import { findTerms } from '../../../dashboard/views/method/Glossary.tsx'
import type { Term } from '../../../indicators/wire/glossary.ts'

function term(id: string, fr: string, en: string, equivalent: string | null = null): Term {
  return {
    id,
    countries: ['FR'],
    name: { fr, en },
    definition: { fr: `Ce qu’est ${fr}.`, en: `What ${en} is.` },
    equivalent: equivalent === null ? null : { name: equivalent, id: null },
  }
}

const terms = [
  term('micro-lycee', 'Micro-lycée', 'Micro-lycée'),
  term('decrochage', 'Décrochage scolaire', 'School dropout', 'Accrochage'),
  term('uai', 'UAI', 'UAI, school identifier', 'FASE'),
]
const find = (typed: string) => findTerms(terms, typed).map(({ id }) => id)

test('a term is found by any of its words, in either language, without accents or case', () => {
  expect(find('')).toEqual(['micro-lycee', 'decrochage', 'uai'])
  expect(find('DECROCHAGE')).toEqual(['decrochage'])
  expect(find('micro lycee')).toEqual(['micro-lycee'])
  expect(find('school')).toEqual(['decrochage', 'uai'])
  expect(find('identifier school')).toEqual(['uai'])
  expect(find('fase')).toEqual(['uai'])
  expect(find('zzz')).toEqual([])
})
