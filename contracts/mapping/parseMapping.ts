import type * as z from 'zod/mini'
import type { Contract } from '../language/contract.ts'
import { parseJson } from '../language/parseJson.ts'
import type { Text } from '../language/text.ts'
import { checkMapping } from './checkMapping.ts'
import { type Mapping, mapping } from './mapping.ts'
import { type MappingProblem, mappingProblem } from './problem.ts'

export type ParsedMapping = { mapping: Mapping } | { problems: readonly MappingProblem[] }

/** What is accepted at each part of the schema, by the message of the part. */
const acceptedParts: Readonly<Record<string, Text>> = {
  mapping: {
    fr: 'un objet avec version, dataset, columns et, au besoin, note, unpivot, skip, ignore',
    en: 'an object with version, dataset, columns and, if need be, note, unpivot, skip, ignore',
  },
  version: { fr: '1', en: '1' },
  text: { fr: 'un texte entre guillemets', en: 'a text in quotes' },
  texts: { fr: 'une liste de textes', en: 'a list of texts' },
  header: {
    fr: 'un en-tête du fichier, ou une liste d’en-têtes',
    en: 'a header of the file, or a list of headers',
  },
  column: {
    fr: 'un objet avec from (et, au besoin, values, prefix) ou constant',
    en: 'an object with from (and, if need be, values, prefix) or constant',
  },
  columns: {
    fr: 'un objet\u202f: colonne du contrat → { "from": "en-tête" } ou { "constant": "valeur" }',
    en: 'an object: contract column → { "from": "header" } or { "constant": "value" }',
  },
  values: {
    fr: 'un objet\u202f: ce qui est écrit → ce que le contrat accepte',
    en: 'an object: what is written → what the contract accepts',
  },
  value: {
    fr: 'un texte, ou null quand il n’y a pas de valeur',
    en: 'a text, or null when there is no value',
  },
  unpivot: { fr: 'un objet avec into et columns', en: 'an object with into and columns' },
  wide: {
    fr: 'un objet\u202f: en-tête → { "colonne du contrat": "valeur" }',
    en: 'an object: header → { "contract column": "value" }',
  },
  standsFor: {
    fr: 'un objet\u202f: colonne du contrat → valeur',
    en: 'an object: contract column → value',
  },
  skips: { fr: 'une liste de { column, equals… }', en: 'a list of { column, equals… }' },
  skip: {
    fr: 'un objet avec column et equals, startsWith ou blank',
    en: 'an object with column and equals, startsWith or blank',
  },
  blank: { fr: 'true', en: 'true' },
}

/** Reads the text of a `mapping.json` against the contract of its dataset: strict, or every problem it has. */
export function parseMapping(text: string, contract: Contract): ParsedMapping {
  const json = parseJson(text)
  if (json === undefined) {
    return { problems: [mappingProblem([], '', 'un objet JSON', 'a JSON object')] }
  }
  const read = mapping.safeParse(json)
  if (!read.success) return { problems: read.error.issues.map((issue) => describeIssue(json, issue)) }
  const problems = checkMapping(read.data, contract)
  return problems.length > 0 ? { problems } : { mapping: read.data }
}

function describeIssue(json: unknown, issue: z.core.$ZodIssue): MappingProblem {
  const { fr, en } = acceptedParts[issue.message] ?? { fr: issue.message, en: issue.message }
  const [key] = issue.code === 'unrecognized_keys' ? issue.keys : []
  const path = key === undefined ? issue.path : [...issue.path, key]
  return mappingProblem(path, valueAt(json, path), fr, en)
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (value === null || typeof value !== 'object') return undefined
    return Object.entries(value).find(([name]) => name === String(key))?.[1]
  }, json)
}
