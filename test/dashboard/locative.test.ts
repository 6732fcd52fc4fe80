import { expect, test } from 'vitest'
import { locative } from '../../dashboard/messages/fr/locative.ts'
import type { LevelId } from '../../indicators/territory.ts'

test.each<[LevelId, string, string, string]>([
  ['department', '02', 'Aisne', 'dans l’Aisne'],
  ['department', '59', 'Nord', 'dans le Nord'],
  ['department', '80', 'Somme', 'dans la Somme'],
  ['department', '40', 'Landes', 'dans les Landes'],
  ['department', '75', 'Paris', 'à Paris'],
  ['department', '33', 'Gironde', 'en Gironde'],
  ['region', '32', 'Hauts-de-France', 'dans les Hauts-de-France'],
  ['region', '53', 'Bretagne', 'en Bretagne'],
  ['academy', '20', 'Académie d’Amiens', 'dans l’académie d’Amiens'],
  ['zone', '09', 'Hainaut-Centre', 'dans la zone Hainaut-Centre'],
  ['nuts2', 'FRE2', 'Picardie', 'dans la région statistique Picardie'],
])('%s %s: %s', (level, code, name, place) => {
  expect(locative({ level, code, name })).toBe(place)
})
