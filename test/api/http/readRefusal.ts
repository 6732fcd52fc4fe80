import { expect } from 'vitest'
import { type Problem, problem } from '../../../indicators/wire/problem.ts'
import type { openTinyApp } from '../tinyRelease.ts'

type App = Awaited<ReturnType<typeof openTinyApp>>['app']

/** The problem that a request is refused with: not kept by caches, and without a word of the inside. */
export async function readRefusal(app: App, path: string, init?: RequestInit): Promise<Problem> {
  const response = await app.request(path, init)
  expect(response.headers.get('content-type'), path).toBe('application/problem+json; charset=utf-8')
  expect(response.headers.get('cache-control'), path).toBe('no-store')
  const text = await response.text()
  expect(text).not.toMatch(/\bat .*\.ts|node_modules|select /)
  const said = problem.parse(JSON.parse(text))
  expect(said.status, path).toBe(response.status)
  return said
}
