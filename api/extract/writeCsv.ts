import { type DialectId, dialects, FORMULA_STARTS, formatCsv, LINE_END } from '../http/csv.ts'
import { orderBindings } from '../release/selection.ts'
import { columnBindings, type ExtractColumn } from './columns.ts'
import { compileFigures, type Extract, type Span, withPlaces } from './extract.ts'
import { readAhead } from './readAhead.ts'

/**
 * An extract as CSV, a span at a time. The database composes the lines, by the rules of `formatCsv`: at five
 * million rows, crossing into JavaScript row by row costs more than everything else.
 */
export async function* writeCsv(extract: Extract, dialect: DialectId): AsyncGenerator<Uint8Array> {
  const { columns, release, indicator, selection, spans } = extract
  const names = columns.map(({ name }) => name)
  yield Buffer.from(formatCsv(names, [], dialect))
  const lines = compileLines(columns, dialect, selection.order)
  const read = (span: Span) => {
    const { figures, bindings } = compileFigures(extract, span)
    return release.database.queryBytes(
      `${withPlaces(figures)}, ${lines}
       select encode(string_agg(line, '' order by position)) from lines`,
      { ...bindings, ...orderBindings, ...columnBindings(release, indicator), line_end: LINE_END },
    )
  }
  for await (const bytes of readAhead(spans, read)) {
    if (bytes.byteLength > 0) yield bytes
  }
}

/** The CTE `lines` over `figure` and `place`: the cells of a territory are written once for all its figures. */
function compileLines(columns: readonly ExtractColumn[], dialect: DialectId, order: string): string {
  const { delimiter } = dialects[dialect]
  // null counts as an empty text in concat
  const join = (cells: readonly string[]) => cells.join(`, '${delimiter}', `)
  const places = columns.filter(({ ofPlace }) => ofPlace)
  const own = columns.filter(({ ofPlace }) => !ofPlace)
  const written = columns.flatMap((column) => {
    if (!column.ofPlace) return [compileCell(column, dialect)]
    return column === places[0] ? [`coalesce(place_cells, '${delimiter.repeat(places.length - 1)}')`] : []
  })
  return `
    place_line as (
      select place, concat(${join(places.map((column) => compileCell(column, dialect)))}) as place_cells from place
    ),
    valued as (
      select ${own.map(({ name, sql }) => `${sql} as ${name}`).join(', ')},
        row_number() over (order by ${order}) as position
      from figure
    ),
    lines as (
      select concat(${join(written)}, $line_end) as line, position
      from valued left join place_line on place = territory
    )`
}

/** A cell as `formatCsv` writes it; null is an empty one. */
function compileCell({ name, type, free }: ExtractColumn, dialect: DialectId): string {
  if (type === 'number') return compileNumber(name, dialect)
  return free ? compileFreeText(name, dialect) : name
}

/** Whole numbers without the `.0` of a double, small ones without an exponent. */
function compileNumber(name: string, dialect: DialectId): string {
  const { decimal } = dialects[dialect]
  const written = `${name}::varchar`
  const digits = `regexp_replace(split_part(${written}, 'e-', 1), '[-.]', '', 'g')`
  const zeros = `repeat('0', split_part(${written}, 'e-', 2)::integer - 1)`
  const sign = `if(${name} < 0, '-', '')`
  return `case
    when ${name} = trunc(${name}) and abs(${name}) < 1e15 then ${name}::bigint::varchar
    when abs(${name}) < 1e-4 then concat(${sign}, '0${decimal}', ${zeros}, ${digits})
    else ${decimal === '.' ? written : `replace(${written}, '.', '${decimal}')`} end`
}

function compileFreeText(name: string, dialect: DialectId): string {
  const safe = `case when regexp_matches(${name}, '^[${FORMULA_STARTS}]') then '''' || ${name} else ${name} end`
  const special = `["\\r\\n\\x{feff}${dialects[dialect].delimiter}]|^ | $`
  return `case when regexp_matches(${name}, '${special}') then '"' || replace(${safe}, '"', '""') || '"' else ${safe} end`
}
