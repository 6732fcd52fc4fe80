import { findNearest } from '../../contracts/language/nearest.ts'
import { createProblem, type ProblemError, quote } from './problem.ts'
import type { Route } from './route.ts'

/** The problem of a path that no route has, with the nearest there is: its ids are those that were asked for. */
export function createNoRoute(path: string, routes: readonly Route[]): ProblemError {
  const asked = path.replace(/\/+$/, '')
  const nearest = findNearest(asked, [...routes.map((route) => fillPath(route, asked)), '/api/docs'])
  const detail = {
    fr: `chemin\u202f: aucune route ${quote(path)}\u202f; voir /api/docs`,
    en: `path: no route ${quote(path)}; see /api/docs`,
  }
  return createProblem('not-found', detail, { value: path, ...(nearest !== undefined && { nearest }) })
}

/** Ids stand at the same place counted from the end: what is missing of a path is often its start. */
function fillPath(route: Route, path: string): string {
  const asked = path.split('/')
  const steps = `/api/v1${route.path}`.split('/')
  const shift = asked.length - steps.length
  return steps.map((step, n) => (step.includes('{') ? (asked[n + shift] ?? step) : step)).join('/')
}
