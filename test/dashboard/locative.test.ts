import { expect, test } from 'vitest'
import { genitive, locative } from '../../dashboard/messages/fr/locative.ts'
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

test.each<[LevelId, string, string, string]>([
  ['department', '02', 'Aisne', 'de l’Aisne'],
  ['department', '59', 'Nord', 'du Nord'],
  ['department', '62', 'Pas-de-Calais', 'du Pas-de-Calais'],
  ['department', '80', 'Somme', 'de la Somme'],
  ['department', '40', 'Landes', 'des Landes'],
  ['department', '75', 'Paris', 'de Paris'],
  ['department', '33', 'Gironde', 'de la Gironde'],
  ['department', '28', 'Eure-et-Loir', 'de l’Eure-et-Loir'],
  ['department', '31', 'Haute-Garonne', 'de la Haute-Garonne'],
  ['department', '974', 'La Réunion', 'de La Réunion'],
  ['region', '32', 'Hauts-de-France', 'des Hauts-de-France'],
  ['region', '24', 'Centre-Val de Loire', 'du Centre-Val de Loire'],
  ['region', '53', 'Bretagne', 'de la Bretagne'],
  ['region', '11', 'Île-de-France', 'de l’Île-de-France'],
  ['academy', '20', 'Académie d’Amiens', 'de l’académie d’Amiens'],
  ['zone', '09', 'Hainaut-Centre', 'de la zone Hainaut-Centre'],
  ['country', 'FR', 'France', 'de la France'],
  ['world_region', 'EU', 'Union européenne', 'de l’Union européenne'],
])('%s %s: %s', (level, code, name, place) => {
  expect(genitive({ level, code, name })).toBe(place)
})
