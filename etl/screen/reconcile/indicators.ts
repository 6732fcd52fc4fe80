import { quoteTexts } from '../../../contracts/language/sql.ts'
import { catalogue } from '../../../indicators/catalogue.ts'
import type { Reconciliation } from './reconciliation.ts'

const published = catalogue.filter(({ figures }) => figures.from === 'published_rates')
const shares = catalogue.filter(({ unit }) => unit === 'share')
const amounts = catalogue.filter(({ unit }) => unit === 'eur')
const known = ids(catalogue)

/** Names of indicators in the files against the catalogue: a row of an unknown one would be lost without a word. */
export const indicators: readonly Reconciliation[] = [
  {
    id: 'published_rates_indicator_known',
    severity: 'warning',
    dataset: 'published_rates',
    message: {
      fr: `indicateur inconnu, ignoré\u202f; acceptés\u202f: ${list(published)}`,
      en: `unknown indicator, ignored; accepted: ${list(published)}`,
    },
    sql: `select source, file, line, 'line ' || line || ': ' || indicateur as example
      from published_rates where indicateur not in (${ids(published)})`,
  },
  {
    id: 'targets_indicator_known',
    severity: 'warning',
    dataset: 'targets',
    message: {
      fr: 'indicateur inconnu\u202f: ni du catalogue, ni d’un fichier specific_indicators\u202f; la cible reste sans résultat',
      en: 'unknown indicator: neither of the catalogue nor of a specific_indicators file; the target stays without result',
    },
    sql: `select source, file, line, 'line ' || line || ': ' || indicateur as example
      from targets where indicateur not in (${known})
        and indicateur not in (select indicateur from specific_indicators)`,
  },
  {
    id: 'targets_unit_agrees',
    severity: 'error',
    dataset: 'targets',
    message: {
      fr: 'unité qui n’est pas celle de l’indicateur\u202f; accepté\u202f: part ou pourcent pour une part, eur pour un montant, nombre sinon',
      en: 'unit other than that of the indicator; accepted: part or pourcent for a share, eur for an amount, else nombre',
    },
    sql: `select source, file, line, 'line ' || line || ': ' || indicateur || ', ' || unite as example
      from targets where indicateur in (${known}) and unite <> case
        when indicateur in (${ids(shares)}) then 'part'
        when indicateur in (${ids(amounts)}) then 'eur'
        else 'nombre' end`,
  },
]

function ids(entries: readonly { id: string }[]): string {
  return quoteTexts(entries.map(({ id }) => id))
}

function list(entries: readonly { id: string }[]): string {
  return entries.map(({ id }) => id).join(', ')
}
