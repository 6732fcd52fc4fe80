import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { type Answer, cacheFor, respond, send } from '../http/answer.ts'
import { createProblem } from '../http/problem.ts'
import { findQuestion } from '../http/question.ts'
import { type Parameters, type Route, readParameters, type Values } from '../http/route.ts'
import type { Trace } from '../http/trace.ts'
import { findHeldAnswer, findWork, holdAnswer, workOn } from '../release/heldAnswers.ts'
import type { Release } from '../release/release.ts'
import type { Shelf } from '../release/shelf.ts'

export interface Reading<P extends Parameters> {
  Bindings: { trace: Trace }
  Variables: {
    parameters: Values<P>
    release: Release
    pinned: boolean
    /** For an answer that outlives its handler: keeps the release until what it returns is called. */
    keepOpen: () => () => void
    /** Holds an answer for the same question again; not there where the release alone does not make the answer. */
    hold?: (answer: Answer) => void
  }
}

/** Checks the request against its route, then keeps a release open for it: `c.var.parameters`, `c.var.release`. */
export function reading<P extends Parameters>(route: Route<P>, shelf: Shelf): MiddlewareHandler<Reading<P>> {
  return async (c, next) => {
    const parameters: Values<P> & { release?: number } = readParameters(c, route)
    const loan = await (parameters.release === undefined
      ? shelf.borrowCurrent()
      : shelf.borrow(parameters.release))
    if (!loan) throw await noRelease(shelf, parameters.release)
    let kept = false
    try {
      // an answer that is still being sent when its handler returns gives the release back by itself
      c.set('keepOpen', () => {
        kept = true
        return loan.done
      })
      c.set('parameters', parameters)
      c.set('release', loan.release)
      c.set('pinned', parameters.release !== undefined)
      const question = 'release' in route.parameters ? findQuestion(c.req.raw) : undefined
      if (!question) return await next()
      // without work to wait for, no pause: of many who arrive together, one alone begins
      const work = findWork(loan.release, question.key)
      if (work) await work
      const held = findHeldAnswer(loan.release, question.key)
      if (held) {
        c.env.trace.held = true
        return (await respond(c.req.raw, held.answer)).response
      }
      const path = routePath(c)
      c.set('hold', (answer) => holdAnswer(loan.release, question.key, { answer, route: path }))
      await workOn(loan.release, question.key, next)
    } finally {
      if (!kept) loan.done()
    }
  }
}

/** Why a release cannot be had: none is published yet, not that number, or it is withdrawn, or its files are damaged. */
export async function noRelease(shelf: Shelf, number?: number): Promise<Error> {
  const published = (await shelf.list()).map(({ release }) => String(release))
  const withdrawal = number === undefined ? undefined : await shelf.findWithdrawal(number)
  if (number === undefined || (published.length === 0 && !withdrawal)) {
    const [withdrawn] = await shelf.listWithdrawn()
    const why = withdrawn && {
      fr: `\u202f; la version ${withdrawn.release} a été retirée\u202f: ${withdrawn.reason}`,
      en: `; release ${withdrawn.release} was withdrawn: ${withdrawn.reason}`,
    }
    return createProblem('no-release', {
      fr: `aucune version vérifiée n’est servie${why?.fr ?? ''}`,
      en: `no verified release is being served${why?.en ?? ''}`,
    })
  }
  const value = String(number)
  const asked = { parameter: 'release', value }
  if (withdrawal) {
    const detail = {
      fr: `release\u202f: ${value} a été retirée\u202f: ${withdrawal.reason}`,
      en: `release: ${value} was withdrawn: ${withdrawal.reason}`,
    }
    return createProblem('withdrawn', detail, asked)
  }
  if (published.includes(value)) {
    const detail = {
      fr: `release\u202f: ${value} n’a pas passé sa vérification`,
      en: `release: ${value} did not pass its verification`,
    }
    return createProblem('no-release', detail, asked)
  }
  const detail = { fr: `release\u202f: aucune version ${value}`, en: `release: no release ${value}` }
  return createProblem('not-found', detail, { ...asked, allowed: published })
}

/** Answers from a release, as JSON that names it. */
export function sendJson<P extends Parameters>(
  c: Context<Reading<P>>,
  body: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  const { release, pinned, hold } = c.var
  return send(c, JSON.stringify(body), {
    'content-type': 'application/json; charset=utf-8',
    // the list of releases changes with what is withdrawn, and is asked for again each time
    ...(hold && { 'cache-control': cacheFor(pinned) }),
    'x-vigie-release': String(release.number),
    ...headers,
  })
}
