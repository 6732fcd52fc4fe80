import { Hono } from 'hono'
import * as z from 'zod'
import { labelContextVariable } from '../../indicators/contextVariables.ts'
import { levelIds } from '../../indicators/territory.ts'
import { type Context, context } from '../../indicators/wire/context.ts'
import { levelParameter, releaseParameter, selectionParameters, variableId } from '../http/parameters.ts'
import { requireAllowed } from '../http/problem.ts'
import { honoPath, inWords, list, type Route } from '../http/route.ts'
import { type CitedValue, readContext } from '../release/context.ts'
import { requireTerritory } from '../release/selection.ts'
import type { Shelf } from '../release/shelf.ts'
import { reading, sendJson } from './reading.ts'

export const listContext = {
  id: 'listContext',
  path: '/context',
  summary: {
    fr: 'Ce qui entoure le décrochage : variables de contexte des territoires, et leurs valeurs.',
    en: 'What surrounds dropout: context variables of territories, and their values.',
  },
  description: {
    fr: 'Les valeurs sont celles de la source, dans son unité. Les territoires comparables de `/indicators/{id}/comparison?peers=` sont choisis sur elles.',
    en: 'Values are those of the source, in its unit. The peers of `/indicators/{id}/comparison?peers=` are chosen on them.',
  },
  parameters: {
    variable: list(
      variableId,
      { fr: 'Variables ; absent : toutes.', en: 'Variables; absent: all of them.' },
      'neet_rate',
    ),
    territory: { ...selectionParameters.territory, example: 'FR.D02' },
    level: levelParameter,
    period: list(
      z
        .string()
        .regex(/^\d{4}(-\d{4})?$/)
        .meta(inWords({ fr: '2017 ou 2021-2022', en: '2017 or 2021-2022' })),
      { fr: 'Années ou années scolaires.', en: 'Years or school years.' },
      '2017',
    ),
    release: releaseParameter,
  },
  body: context,
  readsRelease: true,
} satisfies Route

export function contextRoutes(shelf: Shelf) {
  const app = new Hono()

  app.get(honoPath(listContext), reading(listContext, shelf), async (c) => {
    const { release, parameters } = c.var
    const { variable, territory, level, period } = parameters
    for (const id of territory ?? []) requireTerritory(release, 'territory', id)
    const all = await readContext(release)
    const known = [...new Set(all.map((value) => value.variable))]
    for (const id of variable ?? []) requireAllowed('variable', id, known)
    const values = all.filter(
      (value) =>
        (variable?.includes(value.variable) ?? true) &&
        (territory?.includes(value.territory) ?? true) &&
        (level?.includes(value.level) ?? true) &&
        (period?.includes(value.period) ?? true),
    )
    return sendJson(c, {
      release: release.number,
      variables: (variable ?? known).map((id) =>
        describe(
          id,
          all.filter((value) => value.variable === id),
        ),
      ),
      values: values.map(({ cited: _, writtenUnit: __, ...value }) => value),
      total: values.length,
    } satisfies Context)
  })

  return app
}

function describe(id: string, values: readonly CitedValue[]): Context['variables'][number] {
  const held = values.filter(({ value }) => value !== null)
  return {
    id,
    label: labelContextVariable(id),
    unit: values[0]?.unit ?? 'other',
    writtenUnit: values[0]?.writtenUnit ?? '',
    levels: levelIds.filter((level) => held.some((value) => value.level === level)),
    periods: [...new Set(held.map(({ period }) => period))].sort(),
    cited: [...new Set(held.map(({ cited }) => cited))],
  }
}
