import { upperFirst } from '../upperFirst.ts'
import { forPeriod, span } from './span.ts'

/** Words of the views over two periods, over a context variable, and over all periods. */
export const views = {
  slopeTitle: (level: string, from: string, to: string) => `${upperFirst(span(from, to))}, par ${level}`,
  slopeSubtitle: 'Une ligne par territoire ; le chiffre de chaque période est à son bout.',
  slopeNote:
    'Une pente ne dit pas si le changement dépasse le hasard : l’intervalle du changement est dans le tableau.',
  slopeAlt: (up: number, down: number, all: number) =>
    `Territoires où le chiffre est plus haut : ${up} ; plus bas : ${down} ; en tout : ${all}.`,
  slopeBroken: (names: string) =>
    `Non représentés, faute de chiffres comparables aux deux périodes : ${names}.`,
  slopeNoPeriod:
    'Il n’y a pas d’autre période comparable pour cette série : même définition, sans rupture, et à la même date pour des extractions.',
  from: 'Comparer avec',
  difference: 'Changement',
  differenceInterval: 'Intervalle du changement à 95 %',
  scatterTitle: (indicator: string, variable: string) => `${indicator}, selon : ${variable}`,
  scatterSubtitle: (period: string, contextPeriod: string) =>
    `Un point par territoire. En hauteur, le taux (${period}) ; en largeur, la variable de contexte (${contextPeriod}).`,
  scatterAlt: (drawn: number, both: number, of: string) =>
    `${drawn} territoires, dont ${both} au-dessus ${of} sur les deux axes.`,
  scatterAltMedian: (drawn: number, both: number, of: string) =>
    `${drawn} territoires, dont ${both} au-dessus du taux ${of} et de la médiane de la variable de contexte.`,
  scatterLines: 'Les lignes en tirets passent par les chiffres de la référence.',
  scatterNote: 'Aller ensemble n’est pas être cause : aucune droite n’est ajustée.',
  scatterMedian: (of: string) =>
    `La source ne donne pas la valeur ${of} pour cette variable : la ligne verticale est la médiane des territoires montrés.`,
  scatterTooFew: (atLeast: number) =>
    `Moins de ${atLeast} territoires ont un chiffre publié et une valeur de contexte : un croisement n’en dirait rien.`,
  scatterNoReference: (period: string) => `Il n’y a pas de taux de référence publié ${forPeriod(period)}.`,
  scatterNone: (level: string) => `Il n’y a pas de variable de contexte par ${level}.`,
  scatterRatesOnly:
    'Un croisement ne se lit que pour des taux : un nombre suit d’abord la taille du territoire.',
  variable: 'Variable de contexte',
  meeting: (name: string, rate: string, context: string) => `${name} : ${rate} ; ${context}`,
  median: (value: string) => `médiane ${value}`,
  ofContext: (value: string) => `contexte ${value}`,
  unit: (label: string, unit: string) => (unit === '' ? label : `${label} (${unit})`),
  heatTitle: (level: string) => `Toutes les périodes, par ${level}`,
  heatSubtitle:
    'Une case par territoire et par période ; plus foncé, plus haut. Les classes valent pour toutes les cases.',
  heatAlt: (territories: number, periods: number, highest: string, lowest: string) =>
    `${territories} territoires et ${periods} périodes ; de ${highest} à ${lowest}.`,
  heatPlace: (name: string, period: string, value: string) => `${value} (${name}, ${period})`,
  heatDefinitions:
    'La définition change au cours de la série : des cases de définitions différentes ne se comparent pas.',
  steps: 'Avancer dans le temps',
  play: 'Faire défiler',
  pause: 'Arrêter',
}
