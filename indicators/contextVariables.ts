import { findIndicator } from './catalogue.ts'
import type { Text } from './wire/text.ts'

/** Words for the variables that files bring under these names; an index of schools is named as exactly as it was made. */
const labels: Record<string, Text> = {
  taux_de_chomage: { fr: 'Taux de chômage', en: 'Unemployment rate' },
  difficultes_lecture: { fr: 'Difficultés de lecture', en: 'Reading difficulties' },
  ips_lycees_moyenne_simple: {
    fr: 'Moyenne simple des indices de position sociale (IPS) des lycées publics et privés',
    en: 'Unweighted mean of the social position indices (IPS) of public and private lycées',
  },
  ips_ensemble_gt_pro: {
    fr: 'Indice de position sociale (IPS) du lycée',
    en: 'Social position index (IPS) of the lycée',
  },
  ips_voie_gt: {
    fr: 'IPS du lycée, voie générale et technologique',
    en: 'IPS of the lycée, general and technological track',
  },
  ips_voie_pro: {
    fr: 'IPS du lycée, voie professionnelle',
    en: 'IPS of the lycée, vocational track',
  },
}

/** The name of a context variable: ours, the catalogue's where it is the id of an indicator, or its id in words. */
export function labelContextVariable(id: string): Text {
  const words = id.replaceAll('_', ' ')
  return labels[id] ?? findIndicator(id)?.label ?? { fr: words, en: words }
}
