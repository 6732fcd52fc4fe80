import { Hono } from 'hono'
import * as z from 'zod'
import { operationDetail, operations } from '../../indicators/wire/operation.ts'
import { targets } from '../../indicators/wire/target.ts'
import { releaseParameter } from '../http/parameters.ts'
import { createProblem, quote } from '../http/problem.ts'
import { honoPath, inPath, type Route } from '../http/route.ts'
import type { Release } from '../release/release.ts'
import type { Shelf } from '../release/shelf.ts'
import { readOperations } from './operationSheets.ts'
import { readPriorities } from './priorities.ts'
import { reading, sendJson } from './reading.ts'
import { readTargets } from './targets.ts'

const operationParameter = inPath(
  z.string(),
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

  return app
}

async function requireOperation(release: Release, id: string) {
  const all = await readOperations(release)
  const found = all.find((operation) => operation.id === id)
  if (found) return found
  throw createProblem('not-found', `operation: no operation ${quote(id)}`, {
    parameter: 'id',
    value: id,
    allowed: all.map((operation) => operation.id),
  })
}
