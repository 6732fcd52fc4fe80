import { expect, test } from 'vitest'
import { type Action, countPlaces, groupActions } from '../../../dashboard/views/operations/groupActions.ts'

function action(id: string, level: number, type: string, more: Partial<Action> = {}): Action {
  const unknown = { aim: null, territory: null, from: null, to: null, capacity: null, peopleReached: null }
  return { ...unknown, id, level, type, aimNumber: null, actors: [], ...more }
}

const types = [
  {
    id: 'competences_plus',
    name: { fr: 'Action « Compétences + »', en: 'Skills action' },
    level: 2,
    possibleLevels: [2, 3],
  },
  { id: 'micro_lycee', name: { fr: 'Micro-lycée', en: 'Micro-lycée' }, level: 4, possibleLevels: [4] },
  { id: 'autre', name: { fr: 'Autre', en: 'Other' }, level: null, possibleLevels: [1, 2, 3, 4] },
]
const actions = [
  action('m', 3, 'micro_lycee', { territory: 'FR.D02' }),
  action('a', 2, 'competences_plus', { territory: 'FR.D80' }),
  action('b', 2, 'competences_plus', { territory: 'FR.D80' }),
  action('c', 2, 'competences_plus', { territory: 'FR.D02' }),
  action('o', 1, 'autre', { aim: 'Climat scolaire : ensemble' }),
  action('x', 1, 'unheard_of'),
]

test('actions stand by level and type, under the name of the type or their own', () => {
  const told = groupActions(actions, types, 'fr').map(({ level, name, actions: all }) => [
    level,
    name,
    all.length,
  ])
  expect(told).toEqual([
    [1, 'Climat scolaire\u202f: ensemble', 1],
    [1, 'unheard_of', 1],
    [2, 'Action «\u202fCompétences +\u202f»', 3],
    [3, 'Micro-lycée', 1],
  ])
})

test('in English a name that files give in French only is said to be French', () => {
  const told = groupActions(actions, types, 'en').map(({ name, french }) => [name, french])
  expect(told).toEqual([
    ['Climat scolaire : ensemble', true],
    ['unheard_of', false],
    ['Skills action', false],
    ['Micro-lycée', false],
  ])
})

test('a type at a level that its table does not allow is marked', () => {
  expect(groupActions(actions, types, 'fr').map(({ unusual }) => unusual)).toEqual([
    false,
    false,
    false,
    true,
  ])
})

test('actions are counted by place, most first; those without a place are left out', () => {
  expect(countPlaces(actions)).toEqual([
    ['FR.D02', 2],
    ['FR.D80', 2],
  ])
})
