import type { Text } from '../../indicators/wire/text.ts'
import { MOST_LISTED } from '../http/route.ts'

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
      fr: `Au plus ${MOST_LISTED} valeurs par liste. Les listes de chiffres vont par pages : \`limit\`, \`offset\`, et un en-tête \`Link\` avec la première, la précédente, la suivante et la dernière.`,
      en: `At most ${MOST_LISTED} values a list. Lists of figures come in pages: \`limit\`, \`offset\`, and a \`Link\` header with the first, previous, next and last.`,
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
  values: { fr: 'valeurs', en: 'values' },
  meaning: { fr: 'Sens', en: 'Meaning' },
  list: { fr: 'liste', en: 'list' },
  listedBy: { fr: 'données par', en: 'listed by' },
  usually: { fr: 'à défaut', en: 'default' },
  statuses: { fr: 'Statuts, raisons, drapeaux', en: 'Statuses, reasons, flags' },
  reasons: { fr: 'Raisons', en: 'Reasons' },
  flags: { fr: 'Drapeaux (lettres d’Eurostat)', en: 'Flags (Eurostat’s letters)' },
  answer: { fr: 'Réponse :', en: 'Answer:' },
  otherwise: { fr: 'Sinon :', en: 'Otherwise:' },
  answerExample: {
    fr: 'Exemple de réponse (listes réduites à leurs deux premières entrées)',
    en: 'Example of an answer (lists cut to their first two entries)',
  },
  example: { fr: 'Exemple', en: 'Example' },
  skip: { fr: 'Aller aux routes', en: 'Go to the routes' },
  schemas: { fr: 'Formes des réponses', en: 'Shapes of the answers' },
  problems: { fr: 'Erreurs', en: 'Problems' },
  problemLead: {
    fr: 'application/problem+json (RFC 9457) : le paramètre en cause, sa valeur, les valeurs permises (ou, quand elles sont trop nombreuses, ce qui est attendu) et la plus proche. Les phrases sont en français ou en anglais, selon `Accept-Language`.',
    en: 'application/problem+json (RFC 9457): the parameter at fault, its value, the allowed values (or, where they are too many, what is expected) and the nearest. Sentences are in French or in English, as `Accept-Language` asks.',
  },
}
