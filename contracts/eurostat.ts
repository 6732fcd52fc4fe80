import { isCorrection, normalizeHeader } from './language/header.ts'
import { quoteText, quoteTexts } from './language/sql.ts'

/** One published dimension or time column, and where a file has it. */
interface Place {
  name: string
  index: number
}

/** How a Eurostat file is laid out: `tsv` packs the dimensions in its first column, one column per period. */
export type EurostatLayout =
  | { kind: 'tsv'; dimensions: readonly string[]; times: readonly Place[] }
  | { kind: 'sdmx'; columns: ReadonlyMap<string, number> }

const dimensions = ['freq', 'unit', 'sex', 'age', 'geo'] as const
const sdmxColumns = [...dimensions, 'time_period', 'obs_value'] as const
/** The one series Vigie reads: edat_lfse_14 and edat_lfse_16, both sexes, 18-24, per cent. */
const selection = { freq: 'A', unit: 'PC', sex: 'T', age: 'Y18-24' } as const
const constants = {
  indicateur: 'early_leavers_rate',
  definition: 'eu_elet_lfs',
  niveau: 'nuts',
  unite: 'pourcent',
  source: 'Eurostat',
}

/** The header that Vigie reads the canonical rows under. */
export const eurostatHeader = [
  ...Object.keys(constants),
  'code_territoire',
  'periode',
  'valeur',
  'drapeau',
] as const

/** What the two layouts look like, to say what would be accepted. */
export const eurostatAccepted = {
  fr: 'un TSV d’Eurostat (freq,unit,sex,age,geo\\TIME_PERIOD puis une colonne par année) ou un SDMX-CSV',
  en: 'a Eurostat TSV (freq,unit,sex,age,geo\\TIME_PERIOD, then one column per year) or an SDMX-CSV',
}

/** The layout that a header announces; undefined when it is neither. */
export function findEurostatLayout(cells: readonly string[]): EurostatLayout | undefined {
  const [packed = '', ...times] = cells
  const [names = '', time] = packed.trim().split('\\')
  if (time === 'TIME_PERIOD') {
    const packedNames = names.split(',')
    if (!dimensions.every((name) => packedNames.filter((other) => other === name).length === 1))
      return undefined
    return {
      kind: 'tsv',
      dimensions: packedNames,
      times: times
        .map((name, index) => ({ name: name.trim(), index: index + 1 }))
        .filter(({ name }) => !isCorrection(name)),
    }
  }
  const columns = new Map(cells.map((cell, index) => [normalizeHeader(cell), index]))
  return sdmxColumns.every((name) => columns.has(name)) ? { kind: 'sdmx', columns } : undefined
}

/**
 * SQL from the raw cells of `raw` (columns `record` and those named by `cell`) to the canonical cells of
 * `published_rates`, named `c0`… in the order of `eurostatHeader`: one row per record and period with a cell,
 * with `skip` (outside what Vigie reads) and `blamed` (the file's own column for a value).
 */
export function compileEurostatRows(
  layout: EurostatLayout,
  raw: string,
  cell: (index: number) => string,
): string {
  const values = layout.kind === 'tsv' ? compileTsv(layout, raw, cell) : compileSdmx(layout, raw, cell)
  const fixed = Object.values(constants).map((text, index) => `${quoteText(text)} as c${index}`)
  const first = fixed.length
  return `select record, ${fixed.join(', ')},
      geo as c${first}, period as c${first + 1}, observed as c${first + 2}, flag as c${first + 3},
      not (${Object.entries(selection)
        .map(([name, code]) => `coalesce(${name}, '') = ${quoteText(code)}`)
        .join(' and ')}
        and (geo in (${quoteTexts(['EU27_2020', 'EU'])}) or geo like 'FR%' or geo like 'BE%')) as skip,
      blamed
    from (${values}) as observation`
}

function compileTsv(
  layout: Extract<EurostatLayout, { kind: 'tsv' }>,
  raw: string,
  cell: (index: number) => string,
): string {
  const periods = layout.times.map(({ name, index }) => `(${index}, ${quoteText(name)})`)
  const choices = layout.times.map(({ index }) => `when ${index} then ${cell(index)}`)
  // Only names that Vigie knows become SQL: the others are of the file.
  const packed = dimensions.map(
    (name) => `trim(split_part(${cell(0)}, ',', ${layout.dimensions.indexOf(name) + 1})) as ${name}`,
  )
  return `select record, ${packed.join(', ')}, period, period as blamed,
      regexp_extract(written, '^([^ ]*) *(.*)$', 1) as observed, regexp_extract(written, '^([^ ]*) *(.*)$', 2) as flag
    from (select raw.*, times.period, trim(case times.place ${choices.join(' ')} end) as written
      from ${raw} as raw cross join (values ${periods.join(', ')}) as times (place, period)) as cells
    where coalesce(written, '') <> ''`
}

function compileSdmx(
  layout: Extract<EurostatLayout, { kind: 'sdmx' }>,
  raw: string,
  cell: (index: number) => string,
): string {
  const at = (name: string) => {
    const index = layout.columns.get(name)
    return index === undefined ? 'cast(null as varchar)' : `trim(${cell(index)})`
  }
  return `select record, ${dimensions.map((name) => `${at(name)} as ${name}`).join(', ')},
      ${at('time_period')} as period, 'OBS_VALUE' as blamed,
      coalesce(nullif(${at('obs_value')}, ''), ':') as observed, ${at('obs_flag')} as flag
    from ${raw} as raw`
}
