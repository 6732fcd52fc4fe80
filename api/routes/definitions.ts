import { Hono } from 'hono'
import * as z from 'zod'
import { findDifferences, formatDifferences } from '../../indicators/definitionGuard.ts'
import { definitions } from '../../indicators/definitions.ts'
import { definitionComparison } from '../../indicators/wire/definitionComparison.ts'
import { send } from '../http/answer.ts'
import { requireAllowed } from '../http/problem.ts'
import { honoPath, inWords, one, type Route, readParameters } from '../http/route.ts'

export const compareDefinitions = {
  id: 'compareDefinitions',
  path: '/definitions/comparison',
  summary: {
    fr: 'Ce qui différencie des définitions : population, âge, diplôme, lieu, moment.',
    en: 'What sets definitions apart: population, age, diploma, place, time.',
  },
  parameters: {
    definitions: one(
      z
        .string()
        .regex(/^[a-z0-9_]{1,60}(,[a-z0-9_]{1,60}){1,5}$/)
        .meta(
          inWords({
            fr: 'deux à six identifiants de définitions, séparés par des virgules',
            en: 'two to six ids of definitions, separated by commas',
          }),
        ),
      { fr: 'Définitions à comparer.', en: 'Definitions to compare.' },
      'siei_stock_second_cycle,eu_elet_lfs',
    ),
  },
  body: definitionComparison,
  readsRelease: false,
} satisfies Route

export function definitionRoutes() {
  const app = new Hono()

  app.get(honoPath(compareDefinitions), (c) => {
    const ids = readParameters(c, compareDefinitions).definitions.split(',')
    const described = ids.map((id) => {
      requireAllowed('definitions', id, Object.keys(definitions))
      return { id, ...definitions[id] }
    })
    const same = new Set(ids).size === 1
    const differences = findDifferences(ids)
    const body = {
      same,
      definitions: described,
      differences,
      message: same
        ? { fr: 'même définition', en: 'the same definition' }
        : { fr: formatDifferences(differences, 'fr'), en: formatDifferences(differences, 'en') },
    }
    return send(c, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8' })
  })

  return app
}
