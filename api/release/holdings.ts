import { catalogue, findIndicator, indicatorWire } from '../../indicators/catalogue.ts'
import { rulesById } from '../../indicators/esf/ruleSets.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import { createProblem, quote } from '../http/problem.ts'
import { perRelease, type Release } from './release.ts'
import { flag, number, text } from './row.ts'

/** What a release holds of one indicator: how many figures, and whether some were made up for the demonstration. */
interface Holding {
  rows: number
  synthetic: boolean
}

export const readHoldings = perRelease(async ({ database }): Promise<Map<string, Holding>> => {
  // one row per indicator of the release
  const rows = await database.query(
    `select indicator, count(*)::double as rows, bool_or(synthetic) as synthetic
     from observation group by indicator`,
  )
  return new Map(
    rows.map((row) => [
      text(row, 'indicator'),
      { rows: number(row, 'rows'), synthetic: flag(row, 'synthetic') },
    ]),
  )
})

/** The whole catalogue as a release shows it. */
export async function describeCatalogue(release: Release): Promise<IndicatorWire[]> {
  const holdings = await readHoldings(release)
  return catalogue.map((entry) =>
    indicatorWire(entry, { synthetic: holdings.get(entry.id)?.synthetic ?? false }),
  )
}

/** The catalogue's entry of an id as a release shows it. Throws a `not-found` problem for any other id. */
export async function requireIndicator(
  release: Release,
  parameter: string,
  id: string,
): Promise<IndicatorWire> {
  const entry = findIndicator(id)
  if (entry) {
    const holdings = await readHoldings(release)
    return indicatorWire(entry, { synthetic: holdings.get(id)?.synthetic ?? false })
  }
  if (rulesById.get(id)?.sensitive) {
    const detail = {
      fr: `indicateur\u202f: ${id} est fait de données sensibles et n’est jamais publié\u202f; son opérateur l’a par la commande etl -- account`,
      en: `indicator: ${id} is made of sensitive data and never published; its operator has it by the command etl -- account`,
    }
    throw createProblem('not-found', detail, { parameter, value: id })
  }
  const ids = catalogue.map((indicator) => indicator.id)
  const detail = {
    fr: `indicateur\u202f: ${quote(id)} n’est pas au catalogue\u202f; voir /api/v1/indicators`,
    en: `indicator: ${quote(id)} is not in the catalogue; see /api/v1/indicators`,
  }
  // who knows the ESF codes writes them alone: CO01
  const coded = ids.find((one) => one.endsWith(`_${id.toLowerCase()}`) && rulesById.has(one))
  throw createProblem('not-found', detail, {
    parameter,
    value: id,
    allowed: ids,
    ...(coded && { nearest: coded }),
  })
}
