import type { RuleSetId } from '../../../indicators/esf/rule.ts'

/** Words of the annex to the bilan of a convention. */
export const annex = {
  pageTitle: 'Annexe au bilan',
  operation: 'Opération',
  conventionChoice: 'Convention',
  noConvention:
    'Cette opération n’a pas de convention dans la version affichée : il n’y a pas de bilan à annexer.',
  noOperation: 'Il n’y a pas d’opération dans cette version.',
  title: (convention: string) => `Annexe au bilan : convention ${convention}`,
  asOf: (day: string, release: string) => `Données jusqu’au ${day}. Vigie, ${release}.`,
  asOfUnknown: (release: string) => `Vigie, ${release}.`,
  emblem: 'Emblème de l’Union européenne : douze étoiles d’or en cercle sur fond bleu.',
  mentions: {
    'fse-2014-2020': (programme: string | null) =>
      `Union européenne. Cette opération est cofinancée par le Fonds social européen${programme ? ` dans le cadre du programme « ${programme} » 2014-2020` : ''}.`,
    'fse-plus-2021-2027': () => 'Cofinancé par l’Union européenne',
  } satisfies Record<RuleSetId, (programme: string | null) => string> as Record<
    string,
    (programme: string | null) => string
  >,
  synthetic:
    'Une partie des chiffres de cette annexe sont des données synthétiques de démonstration : elle ne se joint à aucun bilan.',
  identity: 'La convention',
  territory: 'Territoire',
  participants: 'Participants par indicateur',
  participantsNone: 'Cette version ne publie pas de compte par indicateur pour cette convention.',
  participantsCaption: (convention: string) =>
    `Convention ${convention} : ce que devient chaque participation, indicateur par indicateur`,
  column: {
    indicator: 'Indicateur',
    participations: 'Participations',
    counted: 'Comptées',
    others: 'Non comptées, et pourquoi',
  },
  reason: (label: string, count: string) => `${label} : ${count}`,
  between: ' ; ',
  permanent: 'Lien permanent :',
  zeros:
    'Les nombres d’une ligne font toutes les participations de la convention ; un motif qui n’en retient aucune n’est pas écrit. Les indicateurs faits de données sensibles n’y sont pas.',
  hidden:
    '« Confidentiel » : le nombre existe et n’est pas publié, parce qu’il pourrait renseigner sur des personnes. Les nombres qui permettraient de le retrouver par soustraction sont cachés avec lui ; les lignes sont comparées deux à deux, et une coïncidence que rien n’annonce dans les règles n’est pas protégée.',
  targets: 'Cibles et résultats',
  targetsNone: 'Aucune cible n’est fixée pour cette convention ni pour son opération.',
  targetsCaption: (convention: string) =>
    `Cibles en vigueur de la convention ${convention} et de toute l’opération`,
  budget: 'Budget',
  budgetNone: 'Cette version, plus ancienne, ne publie pas les dépenses par état.',
  budgetCaption: (convention: string) => `Convention ${convention} : dépenses cumulées, état par état`,
  budgetColumn: { state: 'État', amount: 'Montant', share: 'Part du budget de la convention' },
  budgetNote:
    'La même dépense passe d’un état au suivant : les états ne s’additionnent pas. Les montants viennent du suivi de l’opération.',
  planned: 'Budget de la convention',
  plannedEu: 'dont part de l’Union européenne',
  method: 'Notes de méthode',
  notes: [
    'Une participation est une personne dans une convention. Un séjour d’un jour ou moins n’en est pas une ; un retour sous la même convention prolonge la participation.',
    'Un dossier incomplet ne compte dans aucun indicateur, sauf là où les règles du fonds le demandent.',
    'Un résultat immédiat est lu dans les 28 jours qui suivent la sortie ; un résultat à plus long terme, six mois après elle.',
    'Un résultat est jugé au jour que ses données atteignent. À l’échéance, seul ce qui avait été compté ce jour-là est jugé.',
    'Un nombre trop petit pour être publié est masqué avec ceux qui permettraient de le retrouver ; masqué n’est jamais zéro.',
  ],
  signature: 'Signature',
  signatures: [
    {
      title: 'Porteur de l’opération',
      lines: ['Nom et qualité :', 'Fait à :', 'Le :', 'Signature et cachet :'],
    },
    { title: 'Service gestionnaire', lines: ['Nom et qualité :', 'Reçu le :', 'Signature et cachet :'] },
  ],
}
