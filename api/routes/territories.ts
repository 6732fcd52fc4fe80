import { Hono } from 'hono'
import * as z from 'zod'
import { foldText } from '../../indicators/foldText.ts'
import { type Territory, territories } from '../../indicators/wire/territory.ts'
import { levelParameter, parentParameter, releaseParameter } from '../http/parameters.ts'
import { honoPath, one, type Route } from '../http/route.ts'
import { descendants } from '../release/selection.ts'
import type { Shelf } from '../release/shelf.ts'
import { reading, sendJson } from './reading.ts'

export const listTerritories = {
  id: 'listTerritories',
  path: '/territories',
  summary: {
    fr: 'L’arbre des territoires : niveau, code officiel, noms, chemin depuis la racine.',
    en: 'The tree of territories: level, official code, names, path from the root.',
  },
  parameters: {
    level: levelParameter,
    parent: parentParameter,
    q: one(
      z.string().min(1).max(80).optional(),
      {
        fr: 'Cherche dans les noms (sans les accents), les codes et les identifiants.',
        en: 'Searches names (accents aside), codes and ids.',
      },
      'amiens',
    ),
    release: releaseParameter,
  },
  body: territories,
  readsRelease: true,
} satisfies Route

export function territoryRoutes(shelf: Shelf) {
  const app = new Hono()

  app.get(honoPath(listTerritories), reading(listTerritories, shelf), (c) => {
    const { release, parameters } = c.var
    const { level, parent, q } = parameters
    const below = parent && new Set(descendants(release, parent, level))
    const found = release.territories.all.filter(
      (territory) =>
        (!below || below.has(territory.id)) &&
        (!level || level.includes(territory.level)) &&
        (q === undefined || matches(territory, foldText(q))),
    )
    return sendJson(c, { release: release.number, territories: found, total: found.length })
  })

  return app
}

function matches({ id, code, name }: Territory, wanted: string): boolean {
  if (wanted === '') return false
  if (foldText(code) === wanted || foldText(id).includes(wanted)) return true
  return foldText(name.fr).includes(wanted) || foldText(name.en).includes(wanted)
}
