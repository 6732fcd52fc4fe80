import { Hono } from 'hono'
import { foldText } from '../../indicators/foldText.ts'
import { glossary, type Term } from '../../indicators/wire/glossary.ts'
import { releaseParameter } from '../http/parameters.ts'
import { honoPath, type Route } from '../http/route.ts'
import { hasTable } from '../release/hasTable.ts'
import { perRelease } from '../release/release.ts'
import { text, textOrNull } from '../release/row.ts'
import type { Shelf } from '../release/shelf.ts'
import { reading, sendJson } from './reading.ts'

export const getGlossary = {
  id: 'getGlossary',
  path: '/glossary',
  summary: {
    fr: 'Les mots du domaine en France et en Belgique francophone, et ce qui se correspond.',
    en: 'The words of the field in France and French-speaking Belgium, and what corresponds.',
  },
  parameters: { release: releaseParameter },
  body: glossary,
  readsRelease: true,
} satisfies Route

export function glossaryRoutes(shelf: Shelf) {
  const app = new Hono()

  app.get(honoPath(getGlossary), reading(getGlossary, shelf), async (c) => {
    const { release } = c.var
    return sendJson(c, { release: release.number, terms: await readTerms(release) })
  })

  return app
}

const readTerms = perRelease(async ({ database }): Promise<Term[]> => {
  // a release built before the glossary was published has none
  if (!(await hasTable(database, 'glossary_term'))) return []
  // one row per term
  const rows = await database.query('select * from glossary_term')
  const ids = new Map(rows.map((row) => [text(row, 'name_fr'), slug(text(row, 'name_fr'))]))
  return rows
    .map((row): Term => {
      const equivalent = textOrNull(row, 'equivalent')
      return {
        id: slug(text(row, 'name_fr')),
        name: { fr: text(row, 'name_fr'), en: text(row, 'name_en') },
        countries: (['FR', 'BE'] as const).filter((country) => text(row, 'countries').includes(country)),
        definition: { fr: text(row, 'definition_fr'), en: text(row, 'definition_en') },
        equivalent: equivalent === null ? null : { name: equivalent, id: ids.get(equivalent) ?? null },
      }
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1))
})

/** `Décrochage scolaire` becomes `decrochage-scolaire`. */
function slug(name: string): string {
  return foldText(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}
