import type { MilestoneVerdict, PriorityVerdict } from '../../../indicators/wire/target.ts'

const milestoneVerdict: Record<MilestoneVerdict, (aim: string, achieved: string) => string> = {
  reached: (aim, achieved) => `${aim} : atteint, avec ${achieved} à cette date.`,
  missed: (aim, achieved) => `${aim} : non atteint, avec ${achieved} à cette date.`,
  cannot_tell: (aim, achieved) =>
    `${aim} : on ne peut pas dire s'il était atteint, avec ${achieved} à cette date.`,
  not_due: (aim) => `${aim} : les données ne vont pas encore jusque-là.`,
  no_data: (aim) => `${aim} : le résultat à cette date n'est pas connu.`,
}

const priorityVerdict: Record<PriorityVerdict, string> = {
  achieved: 'jalons atteints',
  not_achieved: 'jalons non atteints',
  serious_failure: 'manquement grave',
  cannot_tell: 'on ne peut pas conclure',
  no_data: 'pas assez de chiffres',
}

/** What each rule compares, with the cut points of `docs/method.md`. */
const rules: Record<string, string> = {
  linear_pace:
    "Rythme linéaire : R = rythme observé (12 derniers mois, ou depuis le début s'ils ne sont pas connus) ÷ rythme nécessaire jusqu'à l'échéance. R d'au moins 0,95 : dans les temps ; de 0,60 à 0,95 : trop lent ; de 0 à 0,60 : beaucoup trop lent ; négatif : s'éloigne de la cible.",
  required_growth:
    "Croissance nécessaire : R = croissance annuelle observée depuis la valeur de départ ÷ croissance annuelle nécessaire jusqu'à la cible. R d'au moins 0,95 : dans les temps ; de 0,60 à 0,95 : trop lent ; de 0 à 0,60 : beaucoup trop lent ; négatif : s'éloigne. Si le verdict change aux bornes de l'intervalle à 95 %, on ne conclut pas.",
  difference_per_year:
    "Différence par an (une des valeurs est nulle, la croissance n'a pas de sens) : R = différence annuelle observée ÷ différence annuelle nécessaire. R d'au moins 0,95 : dans les temps ; de 0,60 à 0,95 : trop lent ; de 0 à 0,60 : beaucoup trop lent ; négatif : s'éloigne.",
  deadline:
    "L'échéance est passée. Un résultat arrêté ce jour-là est comparé à la cible, sans rythme. Un nombre qui va au-delà est encadré par les chiffres publiés avant et après ; un taux d'un autre jour n'est qu'une estimation : son intervalle à 95 % compte, et celui du premier chiffre qui suit. Si ces bornes ne donnent pas toutes le même verdict, on ne conclut pas.",
  level_only: 'Sans valeur de départ, le résultat est seulement comparé à la cible.',
  no_data: 'Aucun chiffre publié : aucun verdict.',
}

const inputs: Record<string, string> = {
  achieved: 'Résultat',
  lower: 'Borne basse de son intervalle à 95 %',
  upper: 'Borne haute de son intervalle à 95 %',
  baseline: 'Valeur de départ',
  target: 'Cible',
  monthsLeft: 'Mois restants',
  requiredPerMonth: 'Nécessaire par mois',
  observedPerMonth: 'Observé par mois',
  ratio: 'R',
  atDeadlineLower: "À l'échéance, au moins",
  atDeadlineUpper: "À l'échéance, au plus",
  firstAfter: "Premier chiffre qui va au-delà de l'échéance",
  firstAfterLower: 'Borne basse de son intervalle à 95 %',
  firstAfterUpper: 'Borne haute de son intervalle à 95 %',
  dataAfterDeadline: "Données jusqu'au, après l'échéance",
}

const refused: Record<string, string> = {
  past_deadline: "Pas de projection : l'échéance est passée.",
  no_pace: "Pas de projection : le rythme n'est pas connu.",
  fewer_than_five_points: 'Pas de projection : il faut au moins cinq points comparables.',
  break_in_series: 'Pas de projection : la série est rompue.',
  overlapping_windows: 'Pas de projection : les périodes se chevauchent.',
  horizon_not_ahead: "Pas de projection : l'échéance n'est pas après les données.",
  horizon_too_far: "Pas de projection : l'échéance est trop loin pour les années observées.",
  rate_of_zero_or_one: 'Pas de projection : un taux est à 0 ou 100 %.',
}

/** Words of the view that follows operations against their targets. */
export const targets = {
  title: 'Objectifs',
  lede: "Chaque résultat face à sa cible, au dernier jour que ses données atteignent. Un verdict n'est jamais donné sans sa règle.",
  operation: 'Opération',
  scopeOf: 'Portée des cibles',
  allScopes: 'toutes les cibles',
  onlyWhole: "celles de toute l'opération",
  noneChosen: "Aucune cible de cette opération n'est de ce choix.",
  allOperations: 'Toutes les opérations',
  rules,
  inputs,
  refused,
  none: "Cette opération n'a pas de cible.",
  lead: (lead: string, from: string, to: string) => `${lead}, du ${from} au ${to}.`,
  budget: (budget: string, share: string, rate: string) =>
    `Budget : ${budget}, dont ${share} de l'Union européenne (${rate}).`,
  budgetUnknown: 'Budget non communiqué par la source.',
  spending: {
    title: 'Dépenses, par poste et par état',
    caption: (operation: string) => `Dépenses cumulées, en euros : ${operation}`,
    note: 'La même dépense passe d’un état au suivant : les états se lisent côte à côte et ne s’additionnent pas.',
    none: 'La source ne donne pas les dépenses de cette opération.',
    synthetic: 'Les dépenses sont des données synthétiques de démonstration.',
    item: 'Poste',
    total: 'Tous les postes',
    euShare: 'dont Union européenne',
    ofBudget: 'Part du budget',
    notStated: 'non précisé',
    items: {
      personnel: 'Personnel',
      prestations: 'Prestations',
      fonctionnement: 'Fonctionnement',
      forfait: 'Forfait',
      autre: 'Autre',
    },
    states: { incurred: 'Réalisé', declared: 'Déclaré', certified: 'Certifié', paid: 'Payé' },
  },
  summary: 'Objectifs par verdict',
  annexes: 'À joindre au bilan',
  annex: (id: string) => `Annexe au bilan de la convention ${id}`,
  syntheticTargets:
    'Les cibles sont des données synthétiques de démonstration : les documents publiés de ces opérations n’en donnent pas.',
  wholeOperation: "toute l'opération",
  convention: (id: string) => `convention ${id}`,
  deadline: (date: string) => `échéance le ${date}`,
  paceCount: (required: string, observed: string) =>
    `Il en faudrait ${required} par mois ; le rythme est de ${observed} par mois.`,
  paceCountYear: (required: string, observed: string) =>
    `Il en faudrait ${required} par mois ; le rythme des douze derniers mois est de ${observed} par mois.`,
  paceGrowth: (required: string, observed: string) =>
    `Évolution relative nécessaire, en moyenne depuis la valeur de départ : ${required} par an ; observée : ${observed} par an.`,
  paceDifference: (required: string, observed: string) =>
    `Évolution nécessaire, en moyenne depuis la valeur de départ : ${required} par an ; observée : ${observed} par an.`,
  paceOver: (observed: string) => `Rythme depuis le début : ${observed} par mois.`,
  paceReached: 'La cible est atteinte : aucun rythme minimal.',
  rule: 'La règle, ses nombres et la trajectoire',
  trajectory: 'Trajectoire',
  trajectorySubtitle:
    "Trait plein : ce qui est connu ; zone : ce que des chiffres non publiés laissent ouvert. Tirets : ce qu'il faudrait. Points : où mènerait le rythme récent.",
  trajectoryAlt: (first: string, from: string, last: string, to: string) =>
    `De ${first} au ${from} à ${last} au ${to}.`,
  achievedOn: 'Résultat',
  projection: (value: string, date: string) =>
    `Si le rythme récent se poursuivait : environ ${value} au ${date}.`,
  projectionBetween: (value: string, lower: string, upper: string, date: string) =>
    `Si le rythme récent se poursuivait : environ ${value} au ${date}, entre ${lower} et ${upper} selon le hasard.`,
  milestone: (value: string, date: string) => `Jalon de ${value} au ${date}`,
  milestoneVerdict,
  pastOperation: (end: string) =>
    `Des échéances tombent après la fin de l'opération, le ${end}, telle que ses fichiers la donnent : leurs rythmes et leurs projections supposent qu'elle continue.`,
  onlyLater: "Ce chiffre va au-delà de l'échéance : celui de ce jour-là n'est pas publié.",
  later: (value: string, date: string) =>
    `Chiffre plus récent, après l'échéance : ${value} au ${date}. Il n'est pas jugé.`,
  priority: {
    title: 'Cadre de performance',
    lede: (achieved: string, oneBelow: string, failure: string) =>
      `Le programme juge ses priorités sur la part atteinte de leurs jalons : atteints à ${achieved} pour chaque indicateur (un seul, sur trois ou plus, peut être à ${oneBelow}) ; manquement grave au-dessous de ${failure}. Seules comptent ici les opérations que Vigie connaît.`,
    name: (programme: string, priority: string) => `${programme}, priorité ${priority}`,
    share: (share: string) => `${share} du jalon`,
    unknown: 'résultat inconnu à la date du jalon',
    verdicts: priorityVerdict,
  },
  history: 'Versions de la cible',
  version: (version: number, decided: string) => `Version ${version}, décidée le ${decided}`,
  versionCurrent: 'en vigueur',
  versionSuperseded: 'remplacée',
  versionTarget: (value: string, date: string) => `cible ${value} au ${date}`,
  versionMilestone: (value: string, date: string) => `jalon ${value} au ${date}`,
  bulletAlt: (name: string, figure: string, verdict: string) => `${name} : ${figure}. ${verdict}.`,
  bulletLegend:
    'Barre : résultat. Trait épais : cible. Trait fin : jalon. Triangle : où mènerait un rythme régulier au temps écoulé depuis le début, ou depuis la valeur de départ.',
  table: 'Les chiffres en tableau, et les fichiers',
  tableOfAll: 'Tous ces objectifs en tableau',
  tableCaption: (operation: string) => `Objectifs de l'opération ${operation}`,
  valueOn: (value: string, date: string) => `${value} au ${date}`,
  column: {
    target: 'Objectif',
    scope: 'Portée',
    achieved: 'Résultat',
    asOf: 'Au',
    value: 'Cible',
    deadline: 'Échéance',
    verdict: 'Verdict',
    milestone: 'Jalon',
    elapsed: 'Temps écoulé',
    projection: 'Au rythme récent',
  },
}
