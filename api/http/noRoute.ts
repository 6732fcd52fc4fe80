import { findNearest } from '../../contracts/language/nearest.ts'
import { createProblem, type ProblemError, quote } from './problem.ts'
import type { Route } from './route.ts'

/** The problem of a path that no route has, with the nearest there is: its ids are those that were asked for. */
export function createNoRoute(path: string, routes: readonly Pick<Route, 'path'>[]): ProblemError {
  const asked = path.replace(/\/+$/, '').split('/')
  const alike = ['/api/docs', ...routes.map((route) => `/api/v1${route.path}`)].flatMap((known) =>
    fillPath(known.split('/'), asked),
  )
  const nearest = findNearest(asked.join('/'), alike)
  const detail = {
    fr: `chemin\u202f: aucune route ${quote(path)}\u202f; voir /api/docs`,
    en: `path: no route ${quote(path)}; see /api/docs`,
  }
  return createProblem('not-found', detail, { value: path, ...(nearest !== undefined && { nearest }) })
}

/**
 * The path of a route with the ids that were asked for, where what is not an id is near. They stand at the same
 * place counted from the end: what is missing of a path is often its start.
 */
function fillPath(steps: readonly string[], asked: readonly string[]): string[] {
  const shift = asked.length - steps.length
  const isId = (place: number) => steps[place]?.includes('{') ?? false
  const words = (path: readonly string[], offset = 0) =>
    path.filter((_, place) => !isId(place - offset)).join('/')
  if (findNearest(words(asked, shift), [words(steps)]) === undefined) return []
  return [steps.map((step, place) => (isId(place) ? (asked[place + shift] ?? step) : step)).join('/')]
}
