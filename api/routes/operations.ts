import { Hono } from 'hono'
import * as z from 'zod'
import { indicatorsWithAccount } from '../../indicators/tables/esfAccountNames.ts'
import { accounts } from '../../indicators/wire/account.ts'
import { operationDetail, operations } from '../../indicators/wire/operation.ts'
import { targets } from '../../indicators/wire/target.ts'
import { conventionId, operationId, releaseParameter } from '../http/parameters.ts'
import { createProblem, quote, requireAllowed } from '../http/problem.ts'
import { honoPath, inPath, list, type Route } from '../http/route.ts'
import { readAccounts } from '../operations/accounts.ts'
import { readOperations } from '../operations/operationSheets.ts'
import { readPriorities } from '../operations/priorities.ts'
import { readTargets } from '../operations/targets.ts'
import type { Release } from '../release/release.ts'
import type { Shelf } from '../release/shelf.ts'
import { reading, sendJson } from './reading.ts'

const operationParameter = inPath(
  operationId,
  { fr: 'Identifiant d’une opération.', en: 'Id of an operation.' },
  'amiens-2015-2021',
)

export const listOperations = {
  id: 'listOperations',
  path: '/operations',
  summary: {
    fr: 'Les opérations : contexte, objectifs, conventions, actions et acteurs, totaux annoncés, ressources.',
    en: 'Operations: context, aims, conventions, actions and actors, declared totals, resources.',
  },
  parameters: { release: releaseParameter },
  body: operations,
  readsRelease: true,
} satisfies Route

export const getOperation = {
  id: 'getOperation',
  path: '/operations/{id}',
  summary: { fr: 'Une opération.', en: 'One operation.' },
  parameters: { id: operationParameter, release: releaseParameter },
  body: operationDetail,
  readsRelease: true,
} satisfies Route

export const listTargets = {
  id: 'listTargets',
  path: '/operations/{id}/targets',
  summary: {
    fr: 'Les cibles d’une opération, le résultat atteint à la date des données, le verdict et sa règle.',
    en: 'The targets of an operation, the result as of the data, the verdict and its rule.',
  },
  parameters: { id: operationParameter, release: releaseParameter },
  body: targets,
  readsRelease: true,
} satisfies Route

export const listAccounts = {
  id: 'listAccounts',
  path: '/operations/{id}/accounts',
  summary: {
    fr: 'Pour chaque indicateur FSE, ce que devient chaque participation\u202f: pas éligible et pourquoi, incomplète, hors du délai, comptée.',
    en: 'For each ESF indicator, what became of every participation: not eligible and why, incomplete, outside the window, counted.',
  },
  description: {
    fr: 'Les lignes d’un compte font toutes les participations. Un nombre masqué est `null`, avec le statut `suppressed`. Les indicateurs faits de données sensibles n’y sont pas.',
    en: 'The lines of an account sum to all participations. A hidden count is `null`, with the status `suppressed`. Indicators made of sensitive data are not there.',
  },
  parameters: {
    id: operationParameter,
    indicator: list(
      z.enum(indicatorsWithAccount).meta({ 'x-words': codesOf(indicatorsWithAccount) }),
      { fr: 'Indicateurs FSE ; absent : tous.', en: 'ESF indicators; absent: all of them.' },
      'esf_cr02',
    ),
    convention: list(
      conventionId,
      {
        fr: 'Conventions. Absent : toute l’opération ; `*` : chaque convention ; ou une liste, où `total` est permis.',
        en: 'Agreements. Absent: the whole operation; `*`: each agreement; or a list, where `total` may stand.',
      },
      'total',
    ),
    release: releaseParameter,
  },
  body: accounts,
  readsRelease: true,
} satisfies Route

/** The ESF code of each indicator, which those who know it write alone: CO01. */
function codesOf(ids: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(ids.map((id) => [id, [id.slice(id.indexOf('_') + 1)]]))
}

export function operationRoutes(shelf: Shelf) {
  const app = new Hono()

  app.get(honoPath(listOperations), reading(listOperations, shelf), async (c) => {
    const { release } = c.var
    return sendJson(c, { release: release.number, operations: await readOperations(release) })
  })

  app.get(honoPath(getOperation), reading(getOperation, shelf), async (c) => {
    const { release, parameters } = c.var
    return sendJson(c, { release: release.number, operation: await requireOperation(release, parameters.id) })
  })

  app.get(honoPath(listTargets), reading(listTargets, shelf), async (c) => {
    const { release, parameters } = c.var
    const operation = await requireOperation(release, parameters.id)
    return sendJson(c, {
      release: release.number,
      operation: operation.id,
      targets: await readTargets(release, operation.id),
      priorities: await readPriorities(release, operation),
    })
  })

  app.get(honoPath(listAccounts), reading(listAccounts, shelf), async (c) => {
    const { release, parameters } = c.var
    const { id, conventions } = await requireOperation(release, parameters.id)
    const known = conventions.map((convention) => convention.id)
    const asked = (parameters.convention ?? ['total']).flatMap((one) => {
      if (one === '*') return known
      if (one === 'total') return [null]
      requireAllowed('convention', one, ['*', 'total', ...known])
      return [one]
    })
    const found = await readAccounts(release, {
      operation: id,
      indicators: parameters.indicator,
      conventions: asked,
    })
    return sendJson(c, { release: release.number, operation: id, accounts: found })
  })

  return app
}

async function requireOperation(release: Release, id: string) {
  const all = await readOperations(release)
  const found = all.find((operation) => operation.id === id)
  if (found) return found
  const detail = {
    fr: `opération\u202f: aucune opération ${quote(id)}`,
    en: `operation: no operation ${quote(id)}`,
  }
  throw createProblem('not-found', detail, {
    parameter: 'id',
    value: id,
    allowed: all.map((operation) => operation.id),
  })
}
