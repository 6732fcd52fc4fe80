import type { UnitId } from './units.ts'
import type { Text } from './wire/text.ts'

/** Each unit in words. */
export const unitWords: Record<UnitId, Text> = {
  share: { fr: 'part de 0 à 1', en: 'share from 0 to 1' },
  percent: { fr: 'pour cent', en: 'per cent' },
  index: { fr: 'indice', en: 'index' },
  eur: { fr: 'euros', en: 'euros' },
  participations: { fr: 'participations', en: 'participations' },
  persons: { fr: 'personnes', en: 'persons' },
  actions: { fr: 'actions', en: 'actions' },
  sessions: { fr: 'sessions', en: 'sessions' },
  attendances: { fr: 'présences', en: 'attendances' },
  projects: { fr: 'projets', en: 'projects' },
  number: { fr: 'nombre', en: 'number' },
  other: { fr: 'autre unité', en: 'other unit' },
}
