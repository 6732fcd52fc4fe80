import { findNearest } from '../../contracts/language/nearest.ts'
import type { Problem } from '../../indicators/wire/problem.ts'
import type { Language, Text } from '../../indicators/wire/text.ts'

/** Longer lists than this are not sent with a refusal: the detail says where they are. */
const MOST_ALLOWED = 120
/** Values that are few enough for the detail itself. */
const MOST_TOLD = 8
/** What is quoted back of a value nobody would read to its end. */
const MOST_QUOTED = 80

/** A problem (RFC 9457) in each language: the title and the words differ, nothing else. */
export type Refusal = Record<Language, Problem>

/** A refusal on its way to the client as `application/problem+json`. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.en.detail)
    this.refusal = refusal
  }
}

/** The kinds of problem this API answers with; the documentation page has an entry for each. */
export const problemKinds = {
  'unknown-parameter': { status: 400, title: { fr: 'Paramètre inconnu', en: 'Unknown parameter' } },
  'invalid-parameter': { status: 400, title: { fr: 'Paramètre refusé', en: 'Invalid parameter' } },
  'different-definitions': {
    status: 400,
    title: { fr: 'Définitions différentes', en: 'Different definitions' },
  },
  'malformed-request': { status: 400, title: { fr: 'Requête mal formée', en: 'Malformed request' } },
  'not-found': { status: 404, title: { fr: 'Introuvable', en: 'Not found' } },
  'method-not-allowed': { status: 405, title: { fr: 'Méthode refusée', en: 'Method not allowed' } },
  'not-acceptable': { status: 406, title: { fr: 'Aucun format qui convienne', en: 'Not acceptable' } },
  'request-timeout': { status: 408, title: { fr: 'Requête trop lente', en: 'Request timeout' } },
  withdrawn: { status: 410, title: { fr: 'Version retirée', en: 'Withdrawn release' } },
  'body-too-large': { status: 413, title: { fr: 'Corps trop long', en: 'Body too large' } },
  'url-too-long': { status: 414, title: { fr: 'Adresse trop longue', en: 'URL too long' } },
  'too-many-requests': { status: 429, title: { fr: 'Trop de requêtes', en: 'Too many requests' } },
  'headers-too-large': { status: 431, title: { fr: 'En-têtes trop longs', en: 'Headers too large' } },
  'internal-error': { status: 500, title: { fr: 'Erreur interne', en: 'Internal error' } },
  'too-long': { status: 503, title: { fr: 'Réponse trop longue à faire', en: 'Answer too long to make' } },
  'no-release': { status: 503, title: { fr: 'Aucune version vérifiée', en: 'No verified release' } },
} as const satisfies Record<string, { status: number; title: Text }>
export type ProblemKind = keyof typeof problemKinds

interface Fault {
  differences?: Problem['differences']
  parameter?: string
  value?: string
  allowed?: readonly string[]
  /** What would be accepted, in words, where the values are too many to list. */
  expected?: Text
  /** Where the allowed values are not at hand, or are near in another way than spelling. */
  nearest?: string
}

/** A problem of a kind, ready to throw; `allowed` also gives the nearest match of `value`. */
export function createProblem(kind: ProblemKind, detail: Text, fault: Fault = {}): ProblemError {
  const { value, allowed, nearest: known } = fault
  const nearest = known ?? (value !== undefined && allowed ? findNearest(value, allowed) : undefined)
  const word = (language: Language) => wordProblem(kind, detail[language], { ...fault, nearest, language })
  return new ProblemError({ fr: word('fr'), en: word('en') })
}

function wordProblem(
  kind: ProblemKind,
  detail: string,
  { parameter, value, allowed, expected, differences, nearest, language }: Worded,
): Problem {
  const { status, title } = problemKinds[kind]
  return {
    type: `/api/docs#${kind}`,
    title: title[language],
    status,
    detail: nearest === undefined ? detail : `${detail}${didYouMean[language](nearest)}`,
    ...(parameter === undefined ? {} : { parameter }),
    ...(value === undefined ? {} : { value: quote(value) }),
    ...(allowed && allowed.length <= MOST_ALLOWED ? { allowed: [...allowed] } : {}),
    ...(expected === undefined ? {} : { expected: expected[language] }),
    ...(nearest === undefined ? {} : { nearest }),
    ...(differences === undefined ? {} : { differences }),
  }
}

interface Worded extends Omit<Fault, 'nearest'> {
  nearest: string | undefined
  language: Language
}

const didYouMean: Record<Language, (nearest: string) => string> = {
  fr: (nearest) => `\u202f; vouliez-vous dire ${nearest}\u202f?`,
  en: (nearest) => `; did you mean ${nearest}?`,
}

/** Throws `invalid-parameter` unless `value` is one of the allowed ones. */
export function requireAllowed(
  parameter: string,
  value: string,
  allowed: readonly string[],
  nearest?: string,
): void {
  if (allowed.includes(value)) return
  const few = allowed.length <= MOST_TOLD ? allowed.join(', ') : undefined
  throw createProblem(
    'invalid-parameter',
    {
      fr: `${parameter}\u202f: valeur inconnue ${quote(value)}${few ? `, attendu\u202f: ${few}` : ''}`,
      en: `${parameter}: unknown value ${quote(value)}${few ? `, ${few} expected` : ''}`,
    },
    { parameter, value, allowed, ...(nearest !== undefined && { nearest }) },
  )
}

/** A client's value, short enough to be repeated in a message. */
export function quote(value: string): string {
  return value.length > MOST_QUOTED ? `${value.slice(0, MOST_QUOTED)}…` : value
}
