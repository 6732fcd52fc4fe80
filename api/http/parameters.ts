import * as z from 'zod'
import { catalogue } from '../../indicators/catalogue.ts'
import { definitions } from '../../indicators/definitions.ts'
import { type DimensionId, dimensionIds, dimensions } from '../../indicators/dimensions.ts'
import { findPeriodKind } from '../../indicators/period.ts'
import { levelIds } from '../../indicators/territory.ts'
import { findMeantPeriod, findMeantSpan } from './meantPeriod.ts'
import { inPath, inWords, list, one, type Parameter, wholeNumber } from './route.ts'

const word = z
  .string()
  .regex(/^[^\p{Cc},]{1,120}$/u)
  .meta(inWords({ fr: 'un identifiant', en: 'an id' }))

/**
 * Ids that the software fixes are listed in the document, and refused by the route, which knows more. Ids that
 * a release holds are where `x-values-from` says: a route, and the place of the ids in its answer.
 */
const among = (ids: readonly string[]) => word.meta({ enum: [...ids] })
const heldAt = (place: string) => word.meta({ 'x-values-from': place })

const territoryId = heldAt('/territories#/territories/*/id')
const definitionId = among(Object.keys(definitions))
export const indicatorId = among(catalogue.map(({ id }) => id))
export const operationId = heldAt('/operations#/operations/*/id')
export const conventionId = heldAt('/operations#/operations/*/conventions/*/id')
export const variableId = heldAt('/context#/variables/*/id')

/** The dimensions whose categories a release holds. */
const heldCategories: Partial<Record<DimensionId, z.ZodType<string>>> = {
  operation: operationId,
  convention: conventionId,
  action: heldAt('/operations#/operations/*/actions/*/id'),
  action_type: heldAt('/operations#/operations/*/actions/*/type'),
  actor: heldAt('/operations#/operations/*/actions/*/actors/*/kind'),
}

const PERIOD = '(total|\\d{4}(-\\d{4}|-\\d{2}(-\\d{2})?)?)'

const LONGEST_SPAN = 40
const forms = '2019, 2019-2020, 2019-10, 2019-10-15, total'
const threeYears = {
  fr: 'trois années scolaires réunies (2015-2018, 2018-2021 et ainsi de suite\u202f: elles ne se chevauchent pas)',
  en: 'three school years pooled (2015-2018, 2018-2021 and so on: they do not overlap)',
}

/** `2019`, or a range `2015..2019` of two periods of one kind. */
const periodSpan = z
  .string()
  .max(LONGEST_SPAN)
  .superRefine(requirePeriod(isPeriodSpan, findMeantSpan))
  .meta({
    ...inWords({
      fr: `${forms}, ${threeYears.fr}, ou deux de même sorte comme 2015-2016..2019-2020`,
      en: `${forms}, ${threeYears.en}, or two of one kind as 2015-2016..2019-2020`,
    }),
    pattern: `^${PERIOD}(\\.\\.${PERIOD})?$`,
  })

export const releaseParameter = one(
  wholeNumber(1).optional(),
  {
    fr: 'Numéro de la version : les chiffres ne changeront plus. Sans lui, la plus récente.',
    en: 'Number of a release: the figures will not change any more. Without it, the latest.',
  },
  '1',
)

export const indicatorParameter = inPath(
  // any text: an indicator that is not in the catalogue is a 404
  z.string().meta({ enum: catalogue.map(({ id }) => id) }),
  { fr: 'Identifiant d’un indicateur.', en: 'Id of an indicator.' },
  'early_leavers_rate',
)

export const levelParameter = list(
  z.enum(levelIds),
  { fr: 'Niveaux territoriaux.', en: 'Levels of territory.' },
  'department',
)

export const parentParameter = list(
  territoryId,
  {
    fr: 'Territoires parents : seul, leurs enfants ; avec `level`, leurs descendants à ce niveau.',
    en: 'Parent territories: alone, their children; with `level`, their descendants at that level.',
  },
  'FR.A20',
)

/** What figures may be sorted by, ascending, or descending with a minus before it. */
export const sortFields = [
  'territory',
  'level',
  'period',
  'definition',
  'value',
  'numerator',
  'denominator',
  'status',
] as const
export type SortField = (typeof sortFields)[number]
export type SortKey = SortField | `-${SortField}`
const sortKeys = sortFields.flatMap((field): SortKey[] => [field, `-${field}`])

/** What selects figures of one indicator; the same on observations and on extracts. */
export const selectionParameters = {
  territory: list(territoryId, { fr: 'Identifiants de territoires.', en: 'Ids of territories.' }, 'EU.FRE2'),
  level: levelParameter,
  parent: parentParameter,
  period: list(
    periodSpan,
    {
      fr: 'Périodes, ou intervalles `a..b` de deux périodes de même sorte ; `2018-2021` réunit trois années scolaires.',
      en: 'Periods, or ranges `a..b` of two periods of one kind; `2018-2021` pools three school years.',
    },
    '2019',
  ),
  definition: list(
    definitionId,
    { fr: 'Définitions ; absent : toutes.', en: 'Definitions; absent: all of them.' },
    catalogue[0]?.definitions[0],
  ),
  ...dimensionParameters(),
  sort: list(
    z.enum(sortKeys),
    {
      fr: 'Ordre : un ou plusieurs champs, `-` devant pour décroître ; ce qui n’a pas de valeur vient en dernier. Ensuite, et sans lui : territoires, périodes, ventilations.',
      en: 'Order: one or more fields, `-` before one to descend; what has no value comes last. Then, and without it: territories, periods, breakdowns.',
    },
    '-value',
  ),
}

/** One category of each dimension, for what is computed over one breakdown; absent means the total. */
export function categoryParameters(): Record<DimensionId, Parameter<string | undefined, 'one'>> {
  const declare = (id: DimensionId) => {
    const { label, categories } = dimensions[id]
    const item = categories
      ? z.enum(Object.keys(categories)).meta({ 'x-words': wordsOf(id) })
      : (heldCategories[id] ?? word)
    return one(item.optional(), {
      fr: `${label.fr} : une catégorie. Absent : le total.`,
      en: `${label.en}: one category. Absent: the total.`,
    })
  }
  return Object.fromEntries(dimensionIds.map((id) => [id, declare(id)])) as Record<
    DimensionId,
    Parameter<string | undefined, 'one'>
  >
}

export const periodParameter = (name: string) =>
  one(
    z
      .string()
      .max(LONGEST_SPAN)
      .superRefine(requirePeriod((period) => findPeriodKind(period) !== undefined, findMeantPeriod))
      .meta({
        ...inWords({ fr: `${forms}, ou ${threeYears.fr}`, en: `${forms}, or ${threeYears.en}` }),
        pattern: `^${PERIOD}$`,
      }),
    { fr: `Période${name}.`, en: `Period${name}.` },
    '2019-2020',
  )

export const territoryParameter = one(territoryId, { fr: 'Un territoire.', en: 'A territory.' }, 'FR.A20')

export const definitionParameter = one(definitionId.optional(), {
  fr: 'La définition, quand la sélection en a plusieurs.',
  en: 'The definition, where the selection has several.',
})

/** What each category of a closed dimension is called, so that who writes a word is told its code. */
function wordsOf(id: DimensionId): Record<string, string[]> {
  const { categories = {}, words = {} } = dimensions[id]
  return Object.fromEntries(
    Object.entries(categories).map(([code, { fr, en }]) => [
      code,
      [...new Set([fr, en, ...(words[code] ?? [])])],
    ]),
  )
}

function dimensionParameters(): Record<DimensionId, Parameter<string, 'list'>> {
  const declare = (id: DimensionId) => {
    const { label, categories } = dimensions[id]
    const item = categories
      ? z.enum(['*', 'total', ...Object.keys(categories)]).meta({ 'x-words': wordsOf(id) })
      : (heldCategories[id] ?? word)
    return list(item, {
      fr: `${label.fr}. Absent : le total ; \`*\` : chaque catégorie ; ou une liste, où \`total\` est permis.`,
      en: `${label.en}. Absent: the total; \`*\`: each category; or a list, where \`total\` may stand.`,
    })
  }
  return Object.fromEntries(dimensionIds.map((id) => [id, declare(id)])) as Record<
    DimensionId,
    Parameter<string, 'list'>
  >
}

function isPeriodSpan(span: string): boolean {
  const [from = '', to = from, ...more] = span.split('..')
  const kind = findPeriodKind(from)
  return kind !== undefined && kind === findPeriodKind(to) && from <= to && more.length === 0
}

/** Refuses what is no period, naming the one that was meant where that shows. */
function requirePeriod(isPeriod: (text: string) => boolean, findMeant: (text: string) => string | undefined) {
  return (text: string, context: z.RefinementCtx) => {
    if (isPeriod(text)) return
    const nearest = text.length > LONGEST_SPAN ? undefined : findMeant(text)
    context.addIssue({ code: 'custom', params: nearest === undefined ? {} : { nearest } })
  }
}
