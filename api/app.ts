import { Hono } from 'hono'
import { docsRoutes } from './docs/docs.ts'
import { describeApi, getOpenApi, openApiRoutes } from './docs/openapi.ts'
import { sendProblem } from './http/answer.ts'
import { findLanguage } from './http/language.ts'
import { createNoRoute } from './http/noRoute.ts'
import { createProblem, ProblemError, quote } from './http/problem.ts'
import type { Route } from './http/route.ts'
import { traceRoute } from './http/trace.ts'
import { actionLevelRoutes, getActionLevels } from './routes/actionLevels.ts'
import { changeRoutes, getChange } from './routes/change.ts'
import { changesRoutes, getChanges } from './routes/changes.ts'
import { comparisonRoutes, getComparison } from './routes/comparison.ts'
import { contextRoutes, listContext } from './routes/context.ts'
import {
  contractRoutes,
  getContract,
  getTableSchema,
  getTemplateCsv,
  getTemplateWorkbook,
  listContracts,
} from './routes/contracts.ts'
import { compareDefinitions, definitionRoutes } from './routes/definitions.ts'
import { extractFiles, extractRoutes, getExtract, listExtracts } from './routes/extracts.ts'
import { getGlossary, glossaryRoutes } from './routes/glossary.ts'
import { getHealth, getReadiness, healthRoutes } from './routes/health.ts'
import { getIndicator, indicatorRoutes, listIndicators } from './routes/indicators.ts'
import { listObservations, observationRoutes } from './routes/observations.ts'
import {
  getOperation,
  listAccounts,
  listOperations,
  listTargets,
  operationRoutes,
} from './routes/operations.ts'
import { getReceipt, receiptRoutes } from './routes/receipt.ts'
import { getRelease, listReleases, releaseRoutes } from './routes/releases.ts'
import { listTerritories, territoryRoutes } from './routes/territories.ts'
import type { Metrics } from './serve/metrics.ts'
import { type Reception, receive } from './serve/receive.ts'

/** Every route under `/api/v1`, in the order of the documentation. */
export const routes: readonly Route[] = [
  listIndicators,
  getIndicator,
  listObservations,
  getReceipt,
  getComparison,
  getChange,
  compareDefinitions,
  listTerritories,
  listContext,
  listOperations,
  getOperation,
  listTargets,
  listAccounts,
  getActionLevels,
  getGlossary,
  listExtracts,
  getExtract,
  ...extractFiles.map(({ route }) => route),
  listContracts,
  getContract,
  getTableSchema,
  getTemplateCsv,
  getTemplateWorkbook,
  listReleases,
  getRelease,
  getChanges,
  getHealth,
  getReadiness,
  getOpenApi,
]

interface Options extends Reception {
  log: (message: string) => void
  /** The dashboard; without it the application is the API alone. */
  pages?: Hono
  /** What `/metrics` writes; without it there is no such path. */
  metrics?: Metrics
}

/**
 * The whole application over releases on disk: what it reads arrives here, nothing is opened inside. A request goes
 * through `receive`, which answers it from memory or hands it to the routes below.
 */
export function createApp({ log, pages, metrics, ...reception }: Options): Hono {
  const { shelf } = reception
  const app = new Hono()
  const document = describeApi(routes)

  app.use(traceRoute)
  for (const resource of [
    healthRoutes,
    releaseRoutes,
    changesRoutes,
    indicatorRoutes,
    observationRoutes,
    receiptRoutes,
    comparisonRoutes,
    changeRoutes,
    definitionRoutes,
    territoryRoutes,
    contextRoutes,
    operationRoutes,
    actionLevelRoutes,
    glossaryRoutes,
    extractRoutes,
    contractRoutes,
  ]) {
    app.route('/api/v1', resource(shelf))
  }
  app.route('/api/v1', openApiRoutes(document))
  app.route('/api', docsRoutes(document))
  app.get('/api/*', (c) => {
    throw createNoRoute(c.req.path, routes)
  })
  if (metrics) {
    app.get('/metrics', async (c) =>
      c.body(await metrics.write(), 200, {
        'content-type': metrics.contentType,
        'cache-control': 'no-store',
      }),
    )
  }
  if (pages) app.route('/', pages)

  app.onError((error, c) => {
    const language = findLanguage(c.req.raw)
    if (error instanceof ProblemError) return sendProblem(error.refusal, language)
    log(`${c.req.method} ${c.req.path}: ${error.stack}${error.cause ? `\ncause: ${error.cause}` : ''}`)
    const { refusal } = createProblem('internal-error', {
      fr: 'la requête n’a pas pu recevoir de réponse\u202f; l’erreur est au journal',
      en: 'the request could not be answered; the error is logged',
    })
    return sendProblem(refusal, language)
  })
  app.notFound((c) => {
    const path = quote(c.req.path)
    const { refusal } = createProblem('not-found', {
      fr: `chemin\u202f: rien à ${path}`,
      en: `path: nothing at ${path}`,
    })
    return sendProblem(refusal, findLanguage(c.req.raw))
  })
  app.fetch = receive(app, reception)
  return app
}
