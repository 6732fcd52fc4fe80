import { expect } from 'vitest'
import { createReleases, openApp, point, writeRelease } from '../tinyRelease.ts'
import { comparedFigures } from './comparedFigures.ts'

/** The application over a release of the compared figures. */
export async function openCompared() {
  const directory = createReleases()
  await writeRelease(directory, 1, { extra: comparedFigures })
  point(directory, 1)
  const tiny = openApp(directory)
  return {
    /** What a path of the API answers, with the status expected of it. */
    async get(path: string, status = 200): Promise<unknown> {
      const response = await tiny.app.request(`/api/v1${path}`)
      expect(response.status).toBe(status)
      return response.json()
    },
    close: () => tiny.close(),
  }
}
