import { Hono } from 'hono'
import { type ActionLevels, actionLevels } from '../../indicators/wire/actionLevels.ts'
import { releaseParameter } from '../http/parameters.ts'
import { honoPath, type Route } from '../http/route.ts'
import type { Row } from '../release/database.ts'
import { hasTable } from '../release/hasTable.ts'
import { perRelease } from '../release/release.ts'
import { number, numberOrNull, text } from '../release/row.ts'
import type { Shelf } from '../release/shelf.ts'
import { reading, sendJson } from './reading.ts'

export const getActionLevels = {
  id: 'getActionLevels',
  path: '/action-levels',
  summary: {
    fr: 'Les quatre niveaux d’action, et le niveau de chaque type d’action.',
    en: 'The four levels of action, and the level of each type of action.',
  },
  parameters: { release: releaseParameter },
  body: actionLevels,
  readsRelease: true,
} satisfies Route

export function actionLevelRoutes(shelf: Shelf) {
  const app = new Hono()

  app.get(honoPath(getActionLevels), reading(getActionLevels, shelf), async (c) => {
    const { release } = c.var
    return sendJson(c, { release: release.number, ...(await readActionLevels(release)) })
  })

  return app
}

const readActionLevels = perRelease(async ({ database }): Promise<Omit<ActionLevels, 'release'>> => {
  // a release built before these tables were published has neither
  if (!(await hasTable(database, 'action_level'))) return { levels: [], types: [] }
  const [levels, types] = await Promise.all([
    database.query('select * from action_level order by id'),
    database.query('select * from action_type order by level nulls last, id'),
  ])
  return {
    levels: levels.map((row) => ({
      level: number(row, 'id'),
      name: nameOf(row),
      description: { fr: text(row, 'description_fr'), en: text(row, 'description_en') },
    })),
    types: types.map((row) => ({
      id: text(row, 'id'),
      name: nameOf(row),
      level: numberOrNull(row, 'level'),
      possibleLevels: text(row, 'possible_levels').split(' ').map(Number),
    })),
  }
})

function nameOf(row: Row) {
  return { fr: text(row, 'name_fr'), en: text(row, 'name_en') }
}
