import type { Flag, Status } from '../../indicators/wire/observation.ts'
import type { Text } from '../../indicators/wire/text.ts'

/** What `/api/docs` says beside what the OpenAPI document says. */
export const docsWords = {
  title: { fr: 'L’API de Vigie', en: 'The Vigie API' },
  lead: {
    fr: 'Les mêmes chiffres que les pages, en lecture seule, avec leur définition, leur statut, leur source et le numéro de leur version.',
    en: 'The same figures as the pages, read only, with their definition, status, source and the number of their release.',
  },
  rules: { fr: 'Règles communes', en: 'Common rules' },
  ruleList: [
    {
      fr: 'Plusieurs valeurs se séparent par des virgules ; un intervalle de périodes s’écrit `a..b`, avec deux périodes de même sorte.',
      en: 'Several values are separated by commas; a range of periods is written `a..b`, with two periods of one kind.',
    },
    {
      fr: 'Une ventilation absente donne le total ; `*` donne chaque catégorie ; `total` peut figurer dans une liste.',
      en: 'A breakdown left out gives the total; `*` gives each category; `total` may stand in a list.',
    },
    {
      fr: '`parent` seul donne les enfants d’un territoire ; avec `level`, ses descendants à ce niveau.',
      en: '`parent` alone gives the children of a territory; with `level`, its descendants at that level.',
    },
    {
      fr: 'Un taux est une part de 0 à 1. `null` ne veut jamais dire zéro : `status` et `reason` disent pourquoi il n’y a pas de valeur.',
      en: 'A rate is a share from 0 to 1. `null` never means zero: `status` and `reason` say why there is no value.',
    },
    {
      fr: 'Un paramètre inconnu est refusé. `release=N` fixe la réponse : elle ne changera plus et peut être gardée en cache.',
      en: 'An unknown parameter is refused. `release=N` pins the answer: it will not change any more and may be cached.',
    },
    {
      fr: '`ETag` est l’empreinte des octets envoyés ; `X-Vigie-Release` nomme la version.',
      en: '`ETag` is the hash of the bytes sent; `X-Vigie-Release` names the release.',
    },
  ] satisfies Text[],
  routes: { fr: 'Routes', en: 'Routes' },
  parameter: { fr: 'Paramètre', en: 'Parameter' },
  allowed: { fr: 'Valeurs', en: 'Values' },
  meaning: { fr: 'Sens', en: 'Meaning' },
  list: { fr: 'liste', en: 'list' },
  usually: { fr: 'à défaut', en: 'default' },
  statuses: { fr: 'Statuts, raisons, drapeaux', en: 'Statuses, reasons, flags' },
  statusList: {
    published: { fr: 'la valeur est donnée', en: 'the value is given' },
    suppressed: { fr: 'retirée pour protéger des personnes', en: 'withheld to protect individuals' },
    not_available: { fr: 'il n’y a pas de valeur', en: 'there is no value' },
    not_applicable: { fr: 'sans objet', en: 'not applicable' },
  } satisfies Record<Status, Text>,
  reasons: { fr: 'Raisons', en: 'Reasons' },
  flags: { fr: 'Drapeaux (lettres d’Eurostat)', en: 'Flags (Eurostat’s letters)' },
  flagList: {
    b: { fr: 'rupture de série', en: 'break in series' },
    d: { fr: 'définition différente', en: 'definition differs' },
    e: { fr: 'estimation', en: 'estimated' },
    f: { fr: 'prévision', en: 'forecast' },
    n: { fr: 'non significatif', en: 'not significant' },
    p: { fr: 'provisoire', en: 'provisional' },
    r: { fr: 'révisé', en: 'revised' },
    s: { fr: 'estimation d’Eurostat', en: 'Eurostat estimate' },
    u: { fr: 'peu fiable', en: 'low reliability' },
  } satisfies Record<Flag, Text>,
  answer: { fr: 'Réponse :', en: 'Answer:' },
  schemas: { fr: 'Formes des réponses', en: 'Shapes of the answers' },
  problems: { fr: 'Erreurs', en: 'Problems' },
  problemLead: {
    fr: 'application/problem+json (RFC 9457) : le paramètre en cause, sa valeur, les valeurs permises et la plus proche.',
    en: 'application/problem+json (RFC 9457): the parameter at fault, its value, the allowed values and the nearest.',
  },
}
