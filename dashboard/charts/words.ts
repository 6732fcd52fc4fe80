import type { Language } from '../../indicators/wire/text.ts'

/** The words that charts draw by themselves; everything else is given to them. */
export interface ChartWords {
  suppressed: string
  missing: string
  notApplicable: string
  unreliable: string
  break: string
  interval: string
  shrunken: string
  target: string
  milestone: string
  baseline: string
  elapsed: string
  plan: string
  entries: string
  rateEffect: string
  mixEffect: string
  leftOut: (which: string) => string
}

export const chartWords: Record<Language, ChartWords> = {
  fr: {
    suppressed: 'confidentiel',
    missing: 'non disponible',
    notApplicable: 'sans objet',
    unreliable: 'peu fiable',
    break: 'rupture de série',
    interval: 'intervalle à 95\u202f%',
    shrunken: 'taux lissé',
    target: 'cible',
    milestone: 'jalon',
    baseline: 'départ',
    elapsed: 'temps écoulé',
    plan: 'plan',
    entries: 'entrées cumulées',
    rateEffect: 'effet de taux',
    mixEffect: 'effet de structure',
    leftOut: (which) => `non représentés\u202f: ${which}`,
  },
  en: {
    suppressed: 'confidential',
    missing: 'not available',
    notApplicable: 'not applicable',
    unreliable: 'low reliability',
    break: 'break in series',
    interval: '95% interval',
    shrunken: 'shrunken rate',
    target: 'target',
    milestone: 'milestone',
    baseline: 'baseline',
    elapsed: 'time elapsed',
    plan: 'plan',
    entries: 'cumulative entries',
    rateEffect: 'rate effect',
    mixEffect: 'mix effect',
    leftOut: (which) => `left out: ${which}`,
  },
}
