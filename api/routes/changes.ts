import { Hono } from 'hono'
import * as z from 'zod'
import { catalogue } from '../../indicators/catalogue.ts'
import { changeIds } from '../../indicators/wire/changeSummary.ts'
import { type Changes, changesPage } from '../../indicators/wire/changes.ts'
import { formatLinks, nextPage } from '../http/pageLinks.ts'
import { indicatorId } from '../http/parameters.ts'
import { createProblem, requireAllowed } from '../http/problem.ts'
import { honoPath, list, one, type Route, wholeNumber } from '../http/route.ts'
import type { Shelf } from '../release/shelf.ts'
import { noRelease, reading, sendJson } from './reading.ts'
import { getRelease } from './releases.ts'

export const getChanges = {
  id: 'getChanges',
  path: '/releases/{number}/changes',
  summary: {
    fr: 'Ce qu’une version change : chiffres ajoutés, retirés, révisés, masqués, rétablis, définitions changées.',
    en: 'What a release changes: figures added, withdrawn, revised, hidden, shown, definitions changed.',
  },
  description: {
    fr: '`kind` : `major` quand un chiffre est retiré ou qu’une définition change, `minor` quand un chiffre est révisé, masqué ou rétabli, `patch` quand les chiffres d’avant restent tels quels. `counts` et `indicators` comptent tout ; `figures` donne, par indicateur et par genre de changement, les mille premiers, et aucun pour une première version. Un chiffre masqué ne redit pas sa valeur d’avant ; les valeurs d’une version retirée ne sont pas redites.',
    en: '`kind`: `major` when a figure is withdrawn or a definition changes, `minor` when a figure is revised, hidden or shown, `patch` when the figures of before stand as they were. `counts` and `indicators` count everything; `figures` gives the first thousand by indicator and kind of change, and none for a first release. A hidden figure does not repeat its former value; the values of a withdrawn release are not repeated.',
  },
  parameters: {
    ...getRelease.parameters,
    indicator: list(indicatorId, { fr: 'Identifiants d’indicateurs.', en: 'Ids of indicators.' }),
    change: list(z.enum(changeIds), { fr: 'Genres de changement.', en: 'Kinds of change.' }, 'revised'),
    limit: one(
      wholeNumber(1, 1000).default(100),
      { fr: 'Nombre de chiffres au plus.', en: 'Most figures to answer with.' },
      '100',
    ),
    offset: one(
      wholeNumber(0).default(0),
      { fr: 'Nombre de chiffres à passer.', en: 'Figures to skip.' },
      '0',
    ),
  },
  body: changesPage,
  readsRelease: true,
  paged: true,
} satisfies Route

export function changesRoutes(shelf: Shelf) {
  const app = new Hono()

  app.get(honoPath(getChanges), reading(getChanges, shelf), async (c) => {
    const { number, limit, offset, indicator, change = changeIds } = c.var.parameters
    const found = await shelf.readChanges(number)
    if (!found) throw await noChanges(shelf, number)
    const known = [...catalogue, ...found.redefined, ...found.indicators].map((one) =>
      'id' in one ? one.id : one.indicator,
    )
    for (const id of indicator ?? []) requireAllowed('indicator', id, known)
    const isAsked = (one: { indicator: string }) => indicator?.includes(one.indicator) ?? true
    const counted = found.indicators.filter(isAsked)
    const listed = found.figures.filter((figure) => isAsked(figure) && change.includes(figure.change))
    const figures = await withoutWithdrawn(shelf, found, listed.slice(offset, offset + limit))
    const place = { offset, limit, total: listed.length }
    const body = {
      ...found,
      figures,
      total: counted.flatMap((one) => change.map((id) => one[id])).reduce((sum, count) => sum + count, 0),
      next: nextPage(c.req.url, place),
    }
    return sendJson(c, body, { link: formatLinks(c, place) })
  })

  return app
}

/** Nobody is given the figures of a withdrawn release any more, here neither. */
async function withoutWithdrawn(
  shelf: Shelf,
  { previous }: Changes,
  figures: Changes['figures'],
): Promise<Changes['figures']> {
  const withdrawal = previous === null ? undefined : await shelf.findWithdrawal(previous)
  return withdrawal ? figures.map((figure) => ({ ...figure, before: null })) : figures
}

async function noChanges(shelf: Shelf, number: number): Promise<Error> {
  const published = await shelf.list()
  if (!published.some(({ release }) => release === number)) return noRelease(shelf, number)
  return createProblem('not-found', {
    fr: `changes\u202f: la version ${number} ne dit pas ce qu’elle a changé`,
    en: `changes: release ${number} does not say what it changed`,
  })
}
