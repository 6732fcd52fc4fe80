import { Hono } from 'hono'
import { manifest } from '../../indicators/wire/release.ts'
import { releases } from '../../indicators/wire/releases.ts'
import { honoPath, inPath, type Route, wholeNumber } from '../http/route.ts'
import type { Shelf } from '../release/shelf.ts'
import { noRelease, reading, sendJson } from './reading.ts'

export const listReleases = {
  id: 'listReleases',
  path: '/releases',
  summary: {
    fr: 'Les versions publiées, la plus récente d’abord, et celles qui ont été retirées.',
    en: 'Published releases, newest first, and those that were withdrawn.',
  },
  parameters: {},
  body: releases,
  readsRelease: true,
} satisfies Route

export const getRelease = {
  id: 'getRelease',
  path: '/releases/{number}',
  summary: {
    fr: 'Le manifeste d’une version : sources, empreintes, contrôles, protection.',
    en: 'The manifest of a release: sources, hashes, screening, protection.',
  },
  parameters: {
    number: inPath(wholeNumber(1), { fr: 'Numéro de la version.', en: 'Number of the release.' }, '1'),
  },
  body: manifest,
  readsRelease: true,
} satisfies Route

export function releaseRoutes(shelf: Shelf) {
  const app = new Hono()

  app.get(honoPath(listReleases), reading(listReleases, shelf), async (c) => {
    const [published, withdrawn] = await Promise.all([shelf.list(), shelf.listWithdrawn()])
    return sendJson(c, {
      current: c.var.release.number,
      releases: published.map(({ release, built, contentHash, observations, changes, rollbackOf }) => ({
        release,
        built,
        contentHash,
        observations,
        changes,
        rollbackOf,
      })),
      withdrawn,
    })
  })

  app.get(honoPath(getRelease), reading(getRelease, shelf), async (c) => {
    const { number } = c.var.parameters
    const found = (await shelf.list()).find(({ release }) => release === number)
    if (!found) throw await noRelease(shelf, number)
    return sendJson(c, found)
  })

  return app
}
