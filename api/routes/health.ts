import { Hono } from 'hono'
import * as z from 'zod'
import { send } from '../http/answer.ts'
import { honoPath, type Route, readParameters } from '../http/route.ts'
import type { Shelf } from '../release/shelf.ts'
import { noRelease } from './reading.ts'

const health = z.object({ status: z.literal('up') })
const readiness = z.object({
  status: z.literal('ready'),
  release: z.number(),
  /** The release that should be served, where its files did not pass their verification. */
  refused: z.optional(z.number()),
})

export const getHealth = {
  id: 'getHealth',
  path: '/health',
  summary: { fr: 'Le processus répond.', en: 'The process is up.' },
  parameters: {},
  body: health,
  readsRelease: false,
} satisfies Route

export const getReadiness = {
  id: 'getReadiness',
  path: '/ready',
  summary: {
    fr: 'Une version vérifiée est servie, et laquelle ; sinon 503. `refused` nomme celle qui devrait l’être et dont les fichiers sont abîmés.',
    en: 'A verified release is being served, and which; otherwise 503. `refused` names the one that should be and whose files are damaged.',
  },
  parameters: {},
  body: readiness,
  readsRelease: true,
} satisfies Route

export function healthRoutes(shelf: Shelf) {
  const app = new Hono()

  app.get(honoPath(getHealth), (c) => {
    readParameters(c, getHealth)
    return send(c, JSON.stringify({ status: 'up' }), headers)
  })

  app.get(honoPath(getReadiness), async (c) => {
    readParameters(c, getReadiness)
    const loan = await shelf.borrowCurrent()
    if (!loan) throw await noRelease(shelf)
    loan.done()
    const ready = { status: 'ready', release: loan.release.number, refused: shelf.findRefused() }
    return send(c, JSON.stringify(ready), {
      ...headers,
      'x-vigie-release': String(loan.release.number),
    })
  })

  return app
}

const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
