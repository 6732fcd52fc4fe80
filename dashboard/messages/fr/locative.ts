import type { LevelId } from '../../../indicators/territory.ts'

/** Departments by the article their name takes after a preposition; the others are said with `en`. */
const elided = '01 02 03 07 09 10 11 12 27 34 36 38 60 61 89 91'
const masculine = '14 15 18 25 29 30 32 39 41 45 46 47 49 56 59 62 63 67 68 69 81 82 83 84 90 94 95'
const feminine = '23 26 42 50 51 55 58 72 80 86'
const plural = '04 05 06 08 13 22 40 64 65 66 78 79 88 92'
const towns = '75 974 976'

const regions: Record<string, string> = {
  '04': 'à La Réunion',
  '06': 'à Mayotte',
  '24': 'dans le Centre-Val de Loire',
  '32': 'dans les Hauts-de-France',
  '44': 'dans le Grand Est',
  '52': 'dans les Pays de la Loire',
}

export interface Place {
  level: LevelId
  code: string
  /** In French. */
  name: string
}

/** `dans l’Aisne`, `en Bretagne`, `dans l’académie d’Amiens`: a territory as the place of a French sentence. */
export function locative({ level, code, name }: Place): string {
  if (level === 'department') return inDepartment(code, name)
  if (level === 'region') return regions[code] ?? `en ${name}`
  if (level === 'academy') return `dans l’${lowerFirst(name)}`
  if (level === 'zone') return `dans la zone ${name}`
  if (level === 'bassin') return `dans le ${lowerFirst(name)}`
  if (level === 'psad') return `dans la ${name}`
  if (level === 'community') return `en ${name}`
  if (level === 'world_region') return `dans l’${name}`
  if (level === 'school') return `à ${name}`
  if (level === 'country' || level === 'country_part') return `en ${name}`
  return `dans la région statistique ${name}`
}

/** `de l’Aisne`, `du Nord`, `des Hauts-de-France`, `de Paris`: what belongs to a territory. */
export function genitive(place: Place): string {
  const where = locative(place)
  const name = where.replace(/^(dans|en|à) /, '')
  if (where.startsWith('à ')) return `de ${name}`
  if (where.startsWith('en ')) return /^[AEÉIÎOU]/.test(name) ? `de l’${name}` : `de la ${name}`
  return `de ${name}`.replace(/^de les /, 'des ').replace(/^de le /, 'du ')
}

function inDepartment(code: string, name: string): string {
  const among = (codes: string) => codes.split(' ').includes(code)
  if (among(elided)) return `dans l’${name}`
  if (among(masculine)) return `dans le ${name}`
  if (among(feminine)) return `dans la ${name}`
  if (among(plural)) return `dans les ${name}`
  return among(towns) ? `à ${name}` : `en ${name}`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
