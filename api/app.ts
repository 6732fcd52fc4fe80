import { Hono } from 'hono'
import { sendProblem } from './answer.ts'
import { changeRoutes, getChange } from './change.ts'
import { comparisonRoutes, getComparison } from './comparison.ts'
import { compareDefinitions, definitionRoutes } from './definitions.ts'
import { docsRoutes } from './docs.ts'
import { extractRoutes, getExtract, listExtracts } from './extracts.ts'
import { getHealth, getReadiness, healthRoutes } from './health.ts'
import { getIndicator, indicatorRoutes, listIndicators } from './indicators.ts'
import { listObservations, observationRoutes } from './observations.ts'
import { describeApi, getOpenApi, openApiRoutes } from './openapi.ts'
import { getOperation, listOperations, listTargets, operationRoutes } from './operations.ts'
import { createProblem, ProblemError, quote } from './problem.ts'
import { getChanges, getRelease, listReleases, releaseRoutes } from './releases.ts'
import type { Route } from './route.ts'
import type { Shelf } from './shelf.ts'
import { listTerritories, territoryRoutes } from './territories.ts'

/** Every route under `/api/v1`, in the order of the documentation. */
export const routes: readonly Route[] = [
  listIndicators,
  getIndicator,
  listObservations,
  getComparison,
  getChange,
  compareDefinitions,
  listTerritories,
  listOperations,
  getOperation,
  listTargets,
  listExtracts,
  getExtract,
  listReleases,
  getRelease,
  getChanges,
  getHealth,
  getReadiness,
  getOpenApi,
]

interface Options {
  shelf: Shelf
  log: (message: string) => void
  /** The dashboard; without it the application is the API alone. */
  pages?: Hono
}

/** The whole application over releases on disk: what it reads arrives here, nothing is opened inside. */
export function createApp({ shelf, log, pages }: Options): Hono {
  const app = new Hono()
  const document = describeApi(routes)

  app.use('/api/*', async (c, next) => {
    if (['GET', 'HEAD'].includes(c.req.method)) return next()
    const { problem } = createProblem('method-not-allowed', `method: ${quote(c.req.method)}, read only`, {
      parameter: 'method',
      value: c.req.method,
      allowed: ['GET', 'HEAD'],
    })
    return sendProblem(problem, { allow: 'GET, HEAD' })
  })
  for (const resource of [
    healthRoutes,
    releaseRoutes,
    indicatorRoutes,
    observationRoutes,
    comparisonRoutes,
    changeRoutes,
    definitionRoutes,
    territoryRoutes,
    operationRoutes,
    extractRoutes,
  ]) {
    app.route('/api/v1', resource(shelf))
  }
  app.route('/api/v1', openApiRoutes(document))
  app.route('/api', docsRoutes(document))
  app.get('/api/*', (c) => {
    throw createProblem('not-found', `path: no route ${quote(c.req.path)}; see /api/docs`)
  })
  if (pages) app.route('/', pages)

  app.onError((error, c) => {
    if (error instanceof ProblemError) return sendProblem(error.problem)
    log(`${c.req.method} ${c.req.path}: ${error.stack}${error.cause ? `\ncause: ${error.cause}` : ''}`)
    const { problem } = createProblem(
      'internal-error',
      'the request could not be answered; the error is logged',
    )
    return sendProblem(problem)
  })
  app.notFound((c) =>
    sendProblem(createProblem('not-found', `path: nothing at ${quote(c.req.path)}`).problem),
  )
  return app
}
