import * as z from 'zod'
import { catalogue } from '../../indicators/catalogue.ts'
import { type DimensionId, dimensionIds, dimensions } from '../../indicators/dimensions.ts'
import { findPeriodKind } from '../../indicators/period.ts'
import { levelIds } from '../../indicators/territory.ts'
import { inPath, list, one, type Parameter, wholeNumber } from './route.ts'

const word = z
  .string()
  .regex(/^[^\p{Cc},]{1,120}$/u)
  .describe('an id')

const threeYears = 'three school years pooled (2015-2018, 2018-2021 and so on: they do not overlap)'

/** `2019`, or a range `2015..2019` of two periods of one kind. */
const periodSpan = z
  .string()
  .max(40)
  .refine(isPeriodSpan)
  .describe(
    `2019, 2019-2020, 2019-10, 2019-10-15, total, ${threeYears}, or two of one kind as 2015-2016..2019-2020`,
  )

export const releaseParameter = one(
  wholeNumber(1).optional(),
  {
    fr: 'Numéro de la version : les chiffres ne changeront plus. Sans lui, la plus récente.',
    en: 'Number of a release: the figures will not change any more. Without it, the latest.',
  },
  '1',
)

export const indicatorParameter = inPath(
  z.string(),
  { fr: 'Identifiant d’un indicateur.', en: 'Id of an indicator.' },
  'early_leavers_rate',
)

export const levelParameter = list(
  z.enum(levelIds),
  { fr: 'Niveaux territoriaux.', en: 'Levels of territory.' },
  'department',
)

export const parentParameter = list(
  word,
  {
    fr: 'Territoires parents : seul, leurs enfants ; avec `level`, leurs descendants à ce niveau.',
    en: 'Parent territories: alone, their children; with `level`, their descendants at that level.',
  },
  'FR.A20',
)

/** What selects figures of one indicator; the same on observations and on extracts. */
export const selectionParameters = {
  territory: list(word, { fr: 'Identifiants de territoires.', en: 'Ids of territories.' }, 'EU.FRE2'),
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
    word,
    { fr: 'Définitions ; absent : toutes.', en: 'Definitions; absent: all of them.' },
    catalogue[0]?.definitions[0],
  ),
  ...dimensionParameters(),
}

/** One category of each dimension, for what is computed over one breakdown; absent means the total. */
export function categoryParameters(): Record<DimensionId, Parameter<string | undefined, 'one'>> {
  const declare = (id: DimensionId) => {
    const { label, categories } = dimensions[id]
    const item = categories ? z.enum(Object.keys(categories)) : word
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
      .max(40)
      .refine((period) => findPeriodKind(period) !== undefined)
      .describe(`2019, 2019-2020, 2019-10, 2019-10-15, total, or ${threeYears}`),
    { fr: `Période${name}.`, en: `Period${name}.` },
    '2019-2020',
  )

export const territoryParameter = one(word, { fr: 'Un territoire.', en: 'A territory.' }, 'FR.A20')

export const definitionParameter = one(word.optional(), {
  fr: 'La définition, quand la sélection en a plusieurs.',
  en: 'The definition, where the selection has several.',
})

function dimensionParameters(): Record<DimensionId, Parameter<string, 'list'>> {
  const declare = (id: DimensionId) => {
    const { label, categories } = dimensions[id]
    const item = categories ? z.enum(['*', 'total', ...Object.keys(categories)]) : word
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
