import { upperFirst } from '../upperFirst.ts'
import { forPeriod, span } from './span.ts'

/** Words of the view that compares territories. */
export const territories = {
  title: 'Territoires',
  indicator: 'Indicateur',
  period: 'Période',
  level: 'Niveau',
  parent: 'Territoire parent',
  operation: 'Opération',
  ofTerritories: 'Territoires',
  ofOperations: 'Opérations',
  everywhere: 'partout',
  inParent: (name: string) => `dans : ${name}`,
  byLevel: (level: string) => `par ${level}`,
  totals: {
    sex: 'Filles et garçons',
    age_band: 'tous âges',
    track: 'toutes voies',
    regime: "tous types d'enseignement",
    action_level: "tous niveaux d'action",
    solution: 'toutes solutions',
  },
  perKind: {
    school_year: 'Par année scolaire',
    year: 'Par année',
    three_years: 'Trois années réunies',
    date: "Par date d'extraction",
    month: 'Par mois',
    total: 'En tout',
  },
  pooled:
    'Trois années réunies\u202f: effectifs et écarts en jeunes sont des sommes sur trois années, où un jeune peut compter trois fois. Le taux se lit comme une moyenne.',
  views: 'Manières de voir',
  view: {
    ranking: 'Classement',
    map: 'Carte',
    funnel: 'Entonnoir',
    trend: 'Évolutions',
    slope: 'Deux années',
    scatter: 'Croisement',
    heat: 'Grille',
    change: 'Contributions',
    beside: 'Deux indicateurs',
    table: 'Tableau',
  },
  breadcrumb: "Fil d'Ariane",
  inside: (where: string) => `${where} :`,
  goInside: (levels: string, where: string) => `Voir les ${levels} ${where}`,
  inColour: 'En couleur :',
  addHighlight: 'ajouter un territoire',
  removeHighlight: (name: string) => `Retirer ${name}`,
  finding: (name: string, value: string, gap: string, reference: string, range: string) =>
    `${name} : ${value}, soit ${gap} d'écart à la référence, ${reference} (intervalle à 95 % : ${range}).`,
  findingUnclear: (name: string, value: string, gap: string, reference: string, range: string) =>
    `${name} : ${value}. L'écart à la référence, ${reference} (${gap}, intervalle à 95 % : ${range}), ne permet pas de dire que les deux taux diffèrent.`,
  findingMissing: (name: string) => `${name} :`,
  findingPublished: (name: string, value: string, reference: string, referenceValue: string) =>
    `${name} : ${value} ; ${reference} : ${referenceValue}. La source donne ces taux sans effectifs : pas d'intervalle.`,
  range: (lower: string, upper: string) => `de ${lower} à ${upper}`,
  rankingTitle: (level: string, period: string) => `Par ${level}, ${period}`,
  rankingSubtitle: 'Du taux le plus haut au plus bas.',
  rankingCounts: 'Du nombre le plus haut au plus bas.',
  intervalsShown: 'Le trait montre l’intervalle de confiance à 95 %.',
  noIntervals: 'Taux publiés par la source, sans intervalle.',
  rankingAlt: (count: number, highest: string, lowest: string) =>
    `${count} territoires, du plus haut, ${highest}, au plus bas, ${lowest}.`,
  referenceAlt: (name: string, value: string) => `Référence, ${name} : ${value}.`,
  withoutValue: (count: number) =>
    count > 1 ? `${count} territoires sont sans chiffre.` : `${count} territoire est sans chiffre.`,
  mapTitle: (level: string, period: string) => `Par ${level}, ${period}`,
  mapSubtitle: (tiles: boolean) =>
    `Au plus cinq classes, du plus clair au plus foncé, limites sous la légende${tiles ? ' ; une case par territoire sans contour ici' : ''}.`,
  mapSubtitleZones:
    'Au plus cinq classes, du plus clair au plus foncé, limites sous la légende ; une case par zone, sans échelle.',
  mapSubtitleTiles:
    'Au plus cinq classes, du plus clair au plus foncé, limites sous la légende ; un carreau de même surface par département.',
  mapShapes: {
    label: 'Forme de la carte',
    outlines: 'Contours',
    tiles: 'Carreaux de même surface',
  },
  tilesExplained: ({ corsica, overseas }: { corsica: boolean; overseas: boolean }) =>
    `Un carreau par département, placé près de ses voisins, nord en haut : ni sa surface ni sa distance aux autres ne sont celles du terrain.${corsica ? ' La Corse est à droite.' : ''}${overseas ? ' L’outre-mer est à gauche.' : ''}`,
  noMap:
    'Il n’y a pas de carte à ce niveau. Elle existe par département et par zone, et là où l’exploitant apporte des contours.',
  ownOutlines: (source: string | null) =>
    source === null ? 'Fond de carte : fichier de l’exploitant.' : `Fond de carte : ${source}.`,
  mapSource: 'Fond de carte : Victor Cazanave, @svg-maps, CC BY 4.0.',
  trendTitle: (level: string) => `Évolution par ${level}`,
  trendSubtitle: (from: string, to: string) => `${upperFirst(span(from, to))}, à la même échelle.`,
  trendAlt: (name: string, from: string, first: string, to: string, last: string) =>
    `${name} : ${first} (${from}), ${last} (${to}).`,
  breaks:
    'Une rupture de série, un changement de définition ou une période sans chiffre interrompt la ligne.',
  definitionChanges:
    'La définition change au cours de la série ; les périodes ne sont pas comparables entre elles.',
  tableCaption: (indicator: string, level: string, period: string) => `${indicator} par ${level}, ${period}`,
  twinCaption: (indicator: string, period: string) => `Chiffres du graphique : ${indicator}, ${period}`,
  trendCaption: (indicator: string) => `Chiffres du graphique : ${indicator}, toutes périodes`,
  territory: 'Territoire',
  value: 'Valeur',
  interval: 'Intervalle à 95 %',
  numerator: 'Numérateur',
  denominator: 'Dénominateur',
  yearBefore: 'Un an avant',
  yearBeforeOn: (date: string) => `au ${date}`,
  change: 'Écart sur un an',
  sameDate: (name: string, date: string, value: string, before: string, valueBefore: string) =>
    `${name} : ${value} au ${date}, contre ${valueBefore} à la même date un an avant (${before}).`,
  changeRange: (change: string, range: string) => `Écart : ${change} (intervalle à 95 % : ${range}).`,
  changeUnclear: (change: string, range: string) =>
    `L'écart (${change}, intervalle à 95 % : ${range}) ne permet pas de dire que le taux a changé.`,
  noSameDate: (name: string) =>
    `${name} : aucune extraction à la même date un an avant (à 15 jours près), donc pas de comparaison.`,
  noFigures: (level: string, period: string) => `Il n'y a pas de chiffre par ${level} ${forPeriod(period)}.`,
  noFiguresParent: (level: string, parent: string, period: string) =>
    `Il n'y a pas de chiffre par ${level} ${parent} ${forPeriod(period)}.`,
  noFigureAtAll:
    "Cette version n'a aucun chiffre de cet indicateur : aucune source ne l'a donné. Un autre se choisit plus haut.",
  noFiguresEver: (level: string) => `Il n'y a pas de chiffre par ${level} pour cet indicateur.`,
  incomplete: (missing: number, all: number, level: string, period: string) =>
    `${upperFirst(forPeriod(period))}, ${missing} territoires sur ${all} (par ${level}) sont sans chiffre :`,
  referenceMissing: (name: string, period: string) => `${name}, ${period} :`,
  noFiguresBreakdown: (level: string) => `Il n'y a pas de chiffre par ${level} pour cette catégorie.`,
  seeTotal: 'Voir le total, toutes catégories réunies',
  periodsWith: 'Des chiffres existent pour :',
  levelsWith: 'Des chiffres existent par :',
  seeEverywhere: 'Voir tous les territoires de ce niveau',
  chooseDefinition: 'Choisissez une définition',
  severalDefinitions: (count: number) =>
    `Pour ce choix, la version publiée contient ${count} séries de définitions différentes. Elles ne se comparent pas : la page n'en montre qu'une à la fois.`,
  useDefinition: 'Montrer cette série',
  definition: 'Définition :',
  whoCounts: 'Qui est compté, et comment',
  aspects: {
    population: 'Qui',
    age: 'Âge',
    diploma: 'Diplôme',
    place: 'Territoire',
    moment: 'Quand',
  },
  formula: (numerator: string, denominator: string) => `Calcul : ${numerator} ÷ ${denominator}.`,
}
