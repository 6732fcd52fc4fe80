import { Hono } from 'hono'
import * as z from 'zod'
import { contracts } from '../../contracts/contracts.ts'
import { compileTableSchema } from '../../contracts/language/compileTableSchema.ts'
import { compileTemplate } from '../../contracts/language/compileTemplate.ts'
import type { Contract } from '../../contracts/language/contract.ts'
import { contract, contracts as contractList } from '../../indicators/wire/contract.ts'
import { send } from '../http/answer.ts'
import { formatCsv } from '../http/csv.ts'
import { createProblem, quote } from '../http/problem.ts'
import { honoPath, inPath, one, type Route, readParameters } from '../http/route.ts'
import { describeContract, summariseContract } from '../templates/contractBody.ts'
import { formatTemplate } from '../templates/templateWorkbook.ts'

const datasetParameter = inPath(
  // any text: a dataset without a contract is a 404
  z.string().meta({ enum: contracts.map(({ dataset }) => dataset) }),
  { fr: 'Un jeu de données qui peut être apporté.', en: 'A dataset that may be brought in.' },
  'enrolments',
)

const languageParameter = one(
  z.enum(['fr', 'en']).default('fr'),
  { fr: 'Langue des intitulés.', en: 'Language of the titles.' },
  'en',
)

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const listContracts = {
  id: 'listContracts',
  path: '/contracts',
  summary: {
    fr: 'Les formats de fichiers acceptés\u202f: un par jeu de données.',
    en: 'The accepted file formats: one per dataset.',
  },
  parameters: {},
  body: contractList,
  readsRelease: false,
} satisfies Route

export const getContract = {
  id: 'getContract',
  path: '/contracts/{dataset}',
  summary: {
    fr: 'Ce qu’un fichier peut contenir\u202f: colonnes, règles et leur gravité, clé, marques d’absence, schéma de table.',
    en: 'What a file may contain: columns, rules with their severity, key, markers, Table Schema.',
  },
  parameters: { dataset: datasetParameter, lang: languageParameter },
  body: contract,
  readsRelease: false,
} satisfies Route

export const getTableSchema = {
  id: 'getTableSchema',
  path: '/contracts/{dataset}/schema.json',
  summary: {
    fr: 'Le même format en Table Schema, pour un validateur.',
    en: 'The same format as Table Schema, for a validator.',
  },
  parameters: getContract.parameters,
  body: 'application/json',
  readsRelease: false,
} satisfies Route

export const getTemplateCsv = {
  id: 'getTemplateCsv',
  path: '/contracts/{dataset}/template.csv',
  summary: {
    fr: 'Un modèle à remplir\u202f: l’en-tête et une ligne d’exemple (point-virgule, UTF-8 avec BOM).',
    en: 'A template to fill: the header and an example row (semicolon, UTF-8 with BOM).',
  },
  parameters: { dataset: datasetParameter },
  body: 'text/csv',
  readsRelease: false,
} satisfies Route

export const getTemplateWorkbook = {
  id: 'getTemplateWorkbook',
  path: '/contracts/{dataset}/template.xlsx',
  summary: {
    fr: 'Le même modèle en classeur, avec un dictionnaire des colonnes.',
    en: 'The same template as a workbook, with a dictionary of its columns.',
  },
  parameters: getContract.parameters,
  body: workbookType,
  readsRelease: false,
} satisfies Route

export function contractRoutes() {
  const app = new Hono()

  app.get(honoPath(listContracts), (c) => {
    readParameters(c, listContracts)
    return send(c, JSON.stringify({ contracts: contracts.map(summariseContract) }), json)
  })

  app.get(honoPath(getContract), (c) => {
    const { dataset, lang } = readParameters(c, getContract)
    return send(c, JSON.stringify(describeContract(requireContract(dataset), lang)), json)
  })

  app.get(honoPath(getTableSchema), (c) => {
    const { dataset, lang } = readParameters(c, getTableSchema)
    const schema = compileTableSchema(requireContract(dataset), lang)
    return send(c, JSON.stringify(schema, null, 2), { ...json, ...attachment(dataset, 'schema.json') })
  })

  app.get(honoPath(getTemplateCsv), (c) => {
    const { dataset } = readParameters(c, getTemplateCsv)
    const { header, row } = compileTemplate(requireContract(dataset))
    return send(c, formatCsv(header, [row], 'excel-fr'), {
      'content-type': 'text/csv; charset=utf-8; header=present',
      ...attachment(dataset, 'csv'),
    })
  })

  app.get(honoPath(getTemplateWorkbook), async (c) => {
    const { dataset, lang } = readParameters(c, getTemplateWorkbook)
    return send(c, await formatTemplate(requireContract(dataset), lang), {
      'content-type': workbookType,
      ...attachment(dataset, 'xlsx'),
    })
  })

  return app
}

const json = { 'content-type': 'application/json; charset=utf-8' }

function requireContract(dataset: string): Contract {
  const found = contracts.find((candidate) => candidate.dataset === dataset)
  if (found) return found
  const detail = {
    fr: `dataset\u202f: ${quote(dataset)} n’a pas de contrat\u202f; voir /api/v1/contracts`,
    en: `dataset: ${quote(dataset)} has no contract; see /api/v1/contracts`,
  }
  throw createProblem('not-found', detail, {
    parameter: 'dataset',
    value: dataset,
    allowed: contracts.map((candidate) => candidate.dataset),
  })
}

function attachment(dataset: string, extension: string): Record<string, string> {
  return { 'content-disposition': `attachment; filename="vigie_${dataset}.${extension}"` }
}
