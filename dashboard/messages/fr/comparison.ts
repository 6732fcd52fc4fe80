import type { ChangeRefusal } from '../../../indicators/wire/change.ts'
import { genitive, locative, type Place } from './locative.ts'
import { forPeriod, span } from './span.ts'

const ordinal = (rank: number) => (rank === 1 ? '1er' : `${rank}e`)

/** Why the change of a rate is not split. */
const refusals: Record<ChangeRefusal, string> = {
  no_value: "Le taux n'est pas publié à l'une des deux périodes : il n'y a pas de changement à partager.",
  missing_parts:
    'Les effectifs des territoires ne sont pas tous publiés aux deux périodes, ou ne font pas le total : le changement ne peut pas être partagé entre eux.',
  break_in_series:
    'Une rupture de série sépare les deux périodes : les deux taux ne mesurent pas la même chose.',
  different_definitions:
    'La définition a changé entre les deux périodes : les deux taux ne se comparent pas.',
  different_dates:
    "Les deux extractions ne sont pas du même jour de l'année (à 15 jours près) : les deux taux ne se comparent pas.",
}

/** Words of what a comparison says beyond the figures; they arrive with the view that compares. */
export const comparison = {
  reference: 'Référence',
  against: (name: string) => `face à : ${name}`,
  /** A territory within a sentence: `dans l’Aisne`, `de l’Aisne`. */
  within: (place: Place) => locative(place),
  of: (place: Place) => genitive(place),
  range: (lower: string, upper: string) => `de ${lower} à ${upper}`,
  units: { people: 'jeunes', participations: 'participations' },
  fewer: (where: string, reference: string, count: string, unit: string, range: string) =>
    `Au taux de la référence (${reference}), on compterait ${where} environ ${count} ${unit} de moins (intervalle à 95 % : ${range}).`,
  more: (where: string, reference: string, count: string, unit: string, range: string) =>
    `Au taux de la référence (${reference}), on compterait ${where} environ ${count} ${unit} de plus (intervalle à 95 % : ${range}).`,
  peopleUnclear: (unit: string, range: string) => `En ${unit}, cet écart va ${range}.`,
  rank: (of: string, lowest: number, highest: number, count: number) =>
    lowest === highest
      ? `Rang ${of} : ${ordinal(lowest)} sur ${count}, même en tenant compte du hasard ; le 1er est le plus favorable.`
      : `Rang ${of} : le hasard permet du ${ordinal(lowest)} au ${ordinal(highest)} sur ${count} ; le 1er est le plus favorable.`,
  alike: (of: string, others: string) =>
    `Le hasard ne permet pas de distinguer le taux ${of} de ceux de : ${others}.`,
  others: (count: number) => `${count} autres`,
  inFunnel: (of: string, position: string) => `Le taux ${of} est ${position}.`,
  positions: {
    inside: 'dans les limites à 95 %',
    above95: 'au-dessus des limites à 95 %, mais dans celles à 99,8 %',
    above998: 'au-dessus des limites à 99,8 %',
    below95: 'au-dessous des limites à 95 %, mais dans celles à 99,8 %',
    below998: 'au-dessous des limites à 99,8 %',
  },
  shortPositions: {
    inside: 'dans les limites',
    above95: 'au-dessus, à 95 %',
    above998: 'au-dessus, à 99,8 %',
    below95: 'au-dessous, à 95 %',
    below998: 'au-dessous, à 99,8 %',
  },
  bands:
    'Une bande et une accolade joignent les territoires que le hasard ne permet pas de distinguer entre eux. Deux territoires de groupes voisins ne se distinguent pas toujours : leurs rangs possibles le disent.',
  noBands: 'Aucun groupe de territoires que le hasard empêcherait de distinguer.',
  tableCaption: (reference: string, period: string) => `Face à la référence, ${reference}, ${period}`,
  columns: {
    gap: 'Écart (points)',
    people: (unit: string) => `Écart (${unit})`,
    rank: 'Rangs possibles',
    funnel: 'Entonnoir',
    group: 'Groupe',
  },
  groupsExplained:
    "Au sein d'un même groupe, le hasard ne permet de distinguer aucun territoire d'un autre. Rang 1 : le plus favorable.",
  ranks: (lowest: number, highest: number) => (lowest === highest ? `${lowest}` : `${lowest} à ${highest}`),
  noCounts:
    'La source publie ces taux sans les effectifs. Sans eux, on ne sait pas ce que le hasard explique : ni entonnoir, ni rang, ni écart en jeunes.',
  notRate: "L'indicateur est un nombre, non un taux : il n'a ni entonnoir ni partage de son changement.",
  noReference: (period: string) =>
    `Aucun territoire de référence n'a d'effectifs publiés ${forPeriod(period)} : il n'y a pas de comparaison.`,
  hiddenCounts: "Les effectifs de ces territoires sont confidentiels : il n'y a pas de comparaison.",
  funnelTitle: (level: string, period: string) => `Entonnoir par ${level}, ${period}`,
  funnelSubtitle: (unit: string, reference: string) =>
    `Chaque point est un territoire. Plus il compte de ${unit}, plus les limites autour de la référence (${reference}) sont étroites.`,
  funnelPeople: (unit: string) => `Dénominateur : nombre de ${unit}, échelle logarithmique`,
  funnelAlt: (inside: number, all: number) =>
    `${inside} territoires sur ${all} sont dans les limites à 95 %.`,
  funnelOutside: (names: string) => `Hors des limites à 99,8 % : ${names}.`,
  funnelNoneOutside: 'Aucun territoire ne sort des limites à 99,8 %.',
  widened: (phi: string) =>
    `Les territoires diffèrent plus que le hasard seul ne le voudrait (surdispersion φ = ${phi}) : les limites de l'entonnoir sont élargies d'autant. L'écart à la référence, les rangs et les groupes ne comptent que le hasard : un écart établi est alors fréquent, il n'a rien d'exceptionnel en soi.`,
  /** `whole` is said where more territories than those shown make the limits. */
  fewTerritories: (count: number, whole?: string) =>
    `Avec ${count} territoires seulement${whole === undefined ? '' : ` ${whole}`}, φ et les limites élargies sont fragiles.`,
  notWidened: (phi: string, unit: string) =>
    `Surdispersion φ = ${phi} : les limites sont celles du hasard seul, exactes au-dessous de 100 ${unit}.`,
  leftOut: (count: number) =>
    count > 1
      ? `${count} territoires sans effectif publié, ou confidentiels, ne sont pas dans l'entonnoir.`
      : "1 territoire sans effectif publié, ou confidentiel, n'est pas dans l'entonnoir.",
  outside: (count: number, reference: string) =>
    count > 1
      ? `${count} territoires hors ${reference} ne sont pas comparés.`
      : `1 territoire hors ${reference} n'est pas comparé.`,
  changeTitle: 'Évolution par territoire',
  changeSubtitle: (whole: string, level: string) =>
    `Ce que chaque territoire (par ${level}) apporte au changement du taux ${whole}.`,
  changeFrom: 'Période de départ',
  changeOf: (whole: string, before: string, from: string, after: string, to: string, points: string) =>
    `${whole} : ${before} (${from}), ${after} (${to}), soit ${points}.`,
  changeUnclear: (range: string) =>
    `L'intervalle à 95 % (${range}) ne permet pas de dire que le taux a changé.`,
  changeRange: (range: string) => `Intervalle à 95 % : ${range}.`,
  changeMost: (name: string, points: string, others: string) =>
    `La plus forte contribution : ${name} (${points}) ; les autres ensemble, ${others}.`,
  changeEffects: (rate: string, mix: string) => `Effet de taux : ${rate} ; effet de structure : ${mix}.`,
  changeMeaning:
    "Effet de taux : le taux du territoire a changé. Effet de structure : son poids dans l'ensemble a changé. Les deux font le total, sans reste, aux arrondis près ; c'est une description, pas une cause.",
  changeCaption: (whole: string, from: string, to: string) =>
    `Changement du taux ${whole}, ${span(from, to)}`,
  changeColumns: { rate: 'Effet de taux', mix: 'Effet de structure', total: 'Ensemble' },
  changeNoPeriod: "Il n'y a pas d'autre période à laquelle comparer celle-ci.",
  refusals,
  course: {
    falls: (who: string, from: string, to: string, slope: string, numbers: string) =>
      `${who}, ${span(from, to)} : le taux baisse plus que le hasard seul ne l'explique (${slope} par an ; ${numbers}).`,
    rises: (who: string, from: string, to: string, slope: string, numbers: string) =>
      `${who}, ${span(from, to)} : le taux monte plus que le hasard seul ne l'explique (${slope} par an ; ${numbers}).`,
    noTrend: (who: string, from: string, to: string, numbers: string) =>
      `${who}, ${span(from, to)} : aucune tendance ne se distingue du hasard (${numbers}).`,
    numbers: (p: string, chiSquared: string) => `test de tendance, χ² = ${chiSquared}, ${p}`,
    numbersOffLine: (p: string, chiSquared: string, phi: string) =>
      `test de tendance, χ² = ${chiSquared} ; les années s'écartent d'une droite plus que le hasard, φ = ${phi}, ce qui est compté : ${p}`,
    lessThan: (p: string) => `p < ${p}`,
    equals: (p: string) => `p = ${p}`,
    projection: (ofWhom: string, value: string, period: string, lower: string, upper: string) =>
      `Si le rythme récent se poursuivait, le taux ${ofWhom} serait d'environ ${value} ${forPeriod(period)} (entre ${lower} et ${upper}).`,
  },
  besideTitle: 'Comparer avec un autre indicateur',
  besideChoose: 'Autre indicateur',
  besideNone: 'choisissez un indicateur',
  besideHint: 'Chaque série garde son graphique et son axe : deux mesures ne se lisent jamais sur le même.',
  besideDiffers: 'Ces deux séries ne comptent pas la même chose',
  besideSame:
    'Les deux séries ont la même définition : elles comptent sur la même population, au même moment. Elles restent deux mesures, chacune sur son axe.',
  besideOtherPeriod: (label: string, wanted: string, shown: string) =>
    `${label} n'a pas de chiffre ${forPeriod(wanted)} ; le graphique montre ${shown}.`,
  besideOtherLevel: (label: string, wanted: string, shown: string) =>
    `${label} n'existe pas par ${wanted} ; le graphique le montre par ${shown}.`,
  besideAlike: 'Seuls les territoires de la première série sont montrés.',
  besideNothing: (label: string) => `${label} : il n'y a pas de chiffre pour ce choix.`,
  sameDates: 'À la même date, à 15 jours près :',
  peers: {
    show: 'Territoires comparables',
    sentence: (of: string, value: string, peers: string) =>
      `Les territoires au contexte le plus proche de celui ${of} (${value}) : ${peers}.`,
    chosenOn: 'Choisis sur',
    at: (period: string) => `, ${period}`,
    late: ' : pas de valeur à cette période ou avant',
    source: (cited: string) => `Contexte : ${cited}.`,
    none: (level: string) =>
      `Il n'y a pas de variable de contexte par ${level} : rien ne dit quels territoires se ressemblent.`,
    noneInTime: "Aucune variable de contexte n'a de valeur à cette période ou avant.",
    tooFew:
      'Trop peu de territoires ont à la fois un chiffre et ces valeurs de contexte pour en choisir de comparables.',
    lacking: (where: string) => `Une valeur de contexte manque ${where} : pas de territoires comparables.`,
    caption: (of: string, period: string) => `Le taux ${of} et ceux des territoires comparables, ${period}`,
    distance: 'Éloignement du contexte',
    explained:
      "Au plus cinq, et jamais plus de la moitié des autres. L'éloignement est compté en écarts-types. Un contexte semblable n'explique pas un taux : il dit seulement à qui se comparer.",
    inColour: 'Les mettre en couleur',
  },
  standard: {
    label: 'Taux à structure égale',
    by: { track: 'par voie', sex: 'par sexe' },
    column: { track: 'À structure égale (voie)', sex: 'À structure égale (sexe)' },
    refused: {
      fewer_than_ten_events: 'moins de dix cas',
      empty_stratum: "une catégorie n'a personne",
    },
    unknown: 'non calculable',
    explained: (of: string, by: string) =>
      `Taux à structure égale : celui qu'aurait le territoire avec la répartition ${by} de la référence, c'est-à-dire celle ${of}. Non calculable là où un effectif ${by} est confidentiel ou manque ; refusé au-dessous de dix cas.`,
  },
  shrunken: {
    label: 'Couleurs',
    raw: 'couleurs selon le taux',
    shrunken: 'couleurs selon le taux lissé',
    column: 'Taux lissé',
    explained:
      "Les couleurs suivent le taux lissé (bayésien empirique) : plus l'effectif est petit, plus le taux est tiré vers la moyenne. Les nombres écrits sont les taux bruts. On ne juge ni ne classe jamais sur un taux lissé.",
  },
}
