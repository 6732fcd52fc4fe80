import { findContract } from '../../contracts/contracts.ts'
import type { Figures } from '../../indicators/catalogue/indicator.ts'
import { findIndicator } from '../../indicators/catalogue.ts'
import type { Measure } from '../../indicators/tables/table.ts'
import { tables } from '../../indicators/tables/tables.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import type { Part, Receipt } from '../../indicators/wire/receipt.ts'

/** What a figure adds up of its files, and whether that is young people: as the measures of its table declare it. */
export function findParts(
  figure: Pick<Observation, 'indicator' | 'dimensions'>,
  datasets: readonly string[],
): Pick<Receipt, 'parts' | 'countsPersons'> {
  const figures = findIndicator(figure.indicator)?.figures
  if (figures?.from !== 'table')
    return { parts: { numerator: null, denominator: null }, countsPersons: false }
  const table = tables.get(figures.table)
  const find = (id: string | undefined) => (id === undefined ? undefined : table?.measures[id])
  const [numerator, denominator] = [find(findNumerator(figures, figure)), find(figures.denominator)]
  return {
    parts: { numerator: writePart(numerator, datasets), denominator: writePart(denominator, datasets) },
    countsPersons: [numerator, denominator].some(
      (measure) => measure !== undefined && table?.facts[measure.fact]?.sensitive === true,
    ),
  }
}

function findNumerator(
  { numerator, split }: Extract<Figures, { from: 'table' }>,
  { dimensions }: Pick<Observation, 'dimensions'>,
): string {
  const category = split && dimensions[split.dimension]
  return (category && split.measures[category]) || numerator
}

/** Null for a measure on anything else than columns of one of these datasets. */
function writePart(measure: Measure | undefined, datasets: readonly string[]): Part | null {
  if (!measure) return null
  const { terms, where = {} } = measure
  const used = [...Object.keys(terms), ...Object.keys(where)]
  const dataset = datasets.find((id) => {
    const names = findContract(id)?.columns.map(({ name }) => name) ?? []
    return used.every((column) => names.includes(column))
  })
  if (dataset === undefined) return null
  const sum = Object.entries(terms)
    .map(([column, sign], place) => `${sign < 0 ? '− ' : place > 0 ? '+ ' : ''}${column}`)
    .join(' ')
  const kept = Object.entries(where).map(([column, values]) => `${column}: ${values.join(', ')}`)
  return { dataset, expression: kept.length > 0 ? `${sum} (${kept.join('; ')})` : sum }
}
