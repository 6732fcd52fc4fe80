import { describe, expect, test } from 'vitest'
import { readTable } from './readTable.ts'

const france = readTable('reference/territories_france.csv')
const nuts = readTable('reference/territories_nuts.csv')
const fwb = readTable('reference/territories_fwb.csv')
const all = [...france, ...nuts, ...fwb]
const ofLevel = (level: string) => all.filter((line) => line.niveau === level)
const find = (id: string) => all.find((line) => line.id === id)

describe('territories', () => {
  test('18 regions, 30 academies, 101 departments, 10 zones, and the NUTS of two countries', () => {
    expect(ofLevel('region')).toHaveLength(18)
    expect(ofLevel('academy')).toHaveLength(30)
    expect(ofLevel('department')).toHaveLength(101)
    expect(ofLevel('zone')).toHaveLength(10)
    expect(ofLevel('country').map(({ id }) => id)).toEqual(['FR', 'BE'])
    expect(ofLevel('nuts1')).toHaveLength(17)
    expect(ofLevel('nuts2')).toHaveLength(38)
  })

  test('one tree: ids are unique and every parent is there', () => {
    const ids = new Set(all.map(({ id }) => id))
    expect(ids.size).toBe(all.length)
    expect(all.filter(({ id, parent }) => id !== 'EU' && !ids.has(parent ?? ''))).toEqual([])
  })

  test('the académie d’Amiens is exactly Aisne, Oise and Somme, and NUTS FRE2', () => {
    const departments = france.filter((line) => line.parent === 'FR.A20')
    expect(departments.map(({ code }) => code)).toEqual(['02', '60', '80'])
    expect(departments.map(({ nuts: code }) => code?.slice(0, 4))).toEqual(['FRE2', 'FRE2', 'FRE2'])
    expect(find('FR.A20')).toMatchObject({ parent: 'FR.R32', nuts: 'FRE2', nom_fr: 'Académie d’Amiens' })
    expect(find('FR.A09')?.nuts).toBe('FRE1')
    expect(find('FR.R32')?.nuts).toBe('FRE')
  })

  test('a NUTS code on an academy or a region covers its departments and no other', () => {
    const departments = ofLevel('department')
    const regionOf = (academy: string) => find(academy)?.parent
    for (const place of [...ofLevel('academy'), ...ofLevel('region')]) {
      if (!place.nuts) continue
      const inNuts = departments.filter((line) => line.nuts?.startsWith(place.nuts ?? '-'))
      const inside = departments.filter(
        (line) => line.parent === place.id || regionOf(line.parent ?? '') === place.id,
      )
      expect(inNuts, place.id).toEqual(inside)
    }
  })

  test('INSEE’s two aggregates hang on the country', () => {
    expect(ofLevel('country_part').map(({ id, parent }) => [id, parent])).toEqual([
      ['FR.M', 'FR'],
      ['FR.PROV', 'FR'],
    ])
  })
})

test('four levels of action, and a level or a reason to have none for each type', () => {
  const levels = readTable('reference/action_levels.csv')
  expect(levels.map(({ id }) => id)).toEqual(['1', '2', '3', '4'])
  const byType = new Map(readTable('reference/action_type_levels.csv').map((line) => [line.type, line]))
  expect(byType.get('dispositif_relais')?.niveau_intervention).toBe('3')
  expect(byType.get('micro_lycee')?.niveau_intervention).toBe('4')
  expect(byType.get('campagne')?.niveau_intervention).toBe('1')
  expect(byType.get('competences_plus')?.niveaux_possibles).toBe('2 3')
})

test('every glossary entry is complete in both languages', () => {
  for (const line of readTable('reference/glossary.csv')) {
    const { terme_fr, terme_en, pays, definition_fr, definition_en } = line
    expect([terme_fr, terme_en, pays, definition_fr, definition_en]).not.toContain('')
  }
})
