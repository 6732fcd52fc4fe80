import type { Text } from './wire/text.ts'

/** From the widest to the narrowest; bassins and PSAD are two ways to cut a department. */
export const levelIds = [
  'world_region',
  'country',
  'country_part',
  'region',
  'academy',
  'department',
  'bassin',
  'psad',
  'school',
  'community',
  'zone',
  'nuts1',
  'nuts2',
  'nuts3',
] as const
export type LevelId = (typeof levelIds)[number]

export const levels: Record<LevelId, { label: Text; plural: Text }> = {
  world_region: { label: { fr: 'Union', en: 'Union' }, plural: { fr: 'Unions', en: 'Unions' } },
  country: { label: { fr: 'Pays', en: 'Country' }, plural: { fr: 'Pays', en: 'Countries' } },
  country_part: {
    label: { fr: 'Partie du pays', en: 'Part of the country' },
    plural: { fr: 'Parties du pays', en: 'Parts of the country' },
  },
  region: { label: { fr: 'Région', en: 'Region' }, plural: { fr: 'Régions', en: 'Regions' } },
  academy: { label: { fr: 'Académie', en: 'Academy' }, plural: { fr: 'Académies', en: 'Academies' } },
  department: {
    label: { fr: 'Département', en: 'Department' },
    plural: { fr: 'Départements', en: 'Departments' },
  },
  bassin: { label: { fr: 'Bassin', en: 'Catchment area' }, plural: { fr: 'Bassins', en: 'Catchment areas' } },
  psad: { label: { fr: 'PSAD', en: 'PSAD' }, plural: { fr: 'PSAD', en: 'PSADs' } },
  school: {
    label: { fr: 'Établissement', en: 'School' },
    plural: { fr: 'Établissements', en: 'Schools' },
  },
  community: {
    label: { fr: 'Communauté', en: 'Community' },
    plural: { fr: 'Communautés', en: 'Communities' },
  },
  zone: { label: { fr: 'Zone', en: 'Zone' }, plural: { fr: 'Zones', en: 'Zones' } },
  nuts1: { label: { fr: 'NUTS 1', en: 'NUTS 1' }, plural: { fr: 'Régions NUTS 1', en: 'NUTS 1 regions' } },
  nuts2: { label: { fr: 'NUTS 2', en: 'NUTS 2' }, plural: { fr: 'Régions NUTS 2', en: 'NUTS 2 regions' } },
  nuts3: { label: { fr: 'NUTS 3', en: 'NUTS 3' }, plural: { fr: 'Régions NUTS 3', en: 'NUTS 3 regions' } },
}
