import { Hono } from 'hono'
import * as z from 'zod'
import { findIndicator } from '../../indicators/catalogue.ts'
import { receipt } from '../../indicators/wire/receipt.ts'
import { releaseParameter } from '../http/parameters.ts'
import { createProblem, quote } from '../http/problem.ts'
import { honoPath, inPath, inWords, type Route } from '../http/route.ts'
import { readFigures } from '../release/figures.ts'
import { findParts } from '../release/findParts.ts'
import { requireIndicator } from '../release/holdings.ts'
import { readReceiptSources } from '../release/receipt.ts'
import type { Release } from '../release/release.ts'
import { text } from '../release/row.ts'
import { selectWhole } from '../release/selection.ts'
import type { Shelf } from '../release/shelf.ts'
import { reading, sendJson } from './reading.ts'

export const getReceipt = {
  id: 'getReceipt',
  path: '/observations/{id}/receipt',
  summary: {
    fr: 'D’où vient un chiffre : fichiers, empreintes, règles, réparations, version, et lignes des fichiers agrégés.',
    en: 'Where a figure comes from: files, hashes, rules, repairs, release, and lines of aggregate files.',
  },
  description: {
    fr: 'L’identifiant d’un chiffre est celui de la liste des chiffres, encodé pour une URL. Les lignes physiques ne sont dites que pour les fichiers agrégés, jamais pour un fichier de personnes ni pour un chiffre masqué ; `noLines` dit pourquoi il n’y en a pas.',
    en: 'The id of a figure is the one in the list of figures, encoded for a URL. Physical lines are told for aggregate files only, never for a file of persons nor for a hidden figure; `noLines` says why there are none.',
  },
  parameters: {
    id: inPath(
      z
        .string()
        .regex(/^[^\p{Cc}]{1,400}$/u)
        .meta(inWords({ fr: 'l’identifiant d’un chiffre', en: 'the id of a figure' })),
      { fr: 'Identifiant d’un chiffre.', en: 'Id of a figure.' },
      'early_leavers_rate:eu_elet_lfs:EU.FRE2:2019',
    ),
    release: releaseParameter,
  },
  body: receipt,
  readsRelease: true,
} satisfies Route

export function receiptRoutes(shelf: Shelf) {
  const app = new Hono()

  app.get(honoPath(getReceipt), reading(getReceipt, shelf), async (c) => {
    const { release, parameters } = c.var
    const { manifest, number } = release
    const entry = await findEntry(release, parameters.id)
    const [figure] = entry
      ? await readFigures(release, entry, {
          ...selectWhole(entry),
          where: 'id = $id',
          bindings: { id: parameters.id },
        })
      : []
    if (!entry || !figure) throw await unknownFigure(release, parameters.id)
    const sources = await readReceiptSources(release, figure)
    const { id, label, explanation, kind, decimals, numerator, denominator, citation, definitions } = entry
    return sendJson(c, {
      release: number,
      built: manifest.built,
      contentHash: manifest.contentHash,
      threshold: manifest.threshold,
      observation: figure,
      indicator: { id, label, explanation, kind, decimals, numerator, denominator },
      ...findParts(
        figure,
        sources.map(({ dataset }) => dataset),
      ),
      definition: definitions.find((one) => one.id === figure.definition) ?? null,
      citation,
      sources,
    })
  })

  return app
}

async function findEntry(release: Release, id: string) {
  const [row] = await release.database.query('select indicator from observation where id = $id', { id })
  const indicator = row && text(row, 'indicator')
  return indicator && findIndicator(indicator) ? requireIndicator(release, 'id', indicator) : undefined
}

/** The problem for an id that no figure has, with the nearest one where it is a slip. */
async function unknownFigure({ database }: Release, id: string): Promise<Error> {
  const [row] = await database.query(
    `select id from observation
     where levenshtein(id, $id) <= length($id) // 4 -- further away it is another figure
     order by levenshtein(id, $id), id limit 1`,
    { id },
  )
  const detail = {
    fr: `id\u202f: aucun chiffre ${quote(id)} dans cette version`,
    en: `id: no figure ${quote(id)} in this release`,
  }
  return createProblem('not-found', detail, {
    parameter: 'id',
    value: id,
    expected: {
      fr: 'l’identifiant d’un chiffre, comme les listes de chiffres le donnent',
      en: 'the id of a figure, as the lists of figures give it',
    },
    ...(row && { nearest: text(row, 'id') }),
  })
}
