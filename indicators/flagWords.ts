import type { Flag } from './wire/observation.ts'
import type { Text } from './wire/text.ts'

/** What Eurostat's letters mean, which qualify the figures of every source. */
export const flagWords: Record<Flag, Text> = {
  b: { fr: 'rupture de série', en: 'break in series' },
  d: { fr: 'définition différente', en: 'definition differs' },
  e: { fr: 'estimation', en: 'estimated' },
  f: { fr: 'prévision', en: 'forecast' },
  n: { fr: 'non significatif', en: 'not significant' },
  p: { fr: 'provisoire', en: 'provisional' },
  r: { fr: 'révisé', en: 'revised' },
  s: { fr: 'estimation d’Eurostat', en: 'Eurostat estimate' },
  u: { fr: 'peu fiable', en: 'low reliability' },
}
