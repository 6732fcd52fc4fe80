import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import { createProblem } from '../http/problem.ts'
import type { Row } from '../release/database.ts'
import type { Release } from '../release/release.ts'
import { number, text } from '../release/row.ts'
import { orderBindings, type Selection, selectWhole } from '../release/selection.ts'
import { columnBindings, type ExtractColumn, extractColumns } from './columns.ts'

/** The figures of one indicator that a request asks for, before they are written in any format. */
export interface Extract {
  release: Release
  indicator: IndicatorWire
  selection: Selection
  columns: readonly ExtractColumn[]
  rows: number
  /** Parts that follow one another in reading order, each small enough to be held in memory. */
  spans: readonly Span[]
  /** The address of the same file for as long as its release is kept. */
  link: string
}

/** The figures of territories that follow one another at one level; without `level`, the whole selection. */
export interface Span {
  rows: number
  level?: string
  from?: string
  to?: string
}

/** Figures read at a time; one territory's are never separated. */
const SPAN_ROWS = 5_000
/** Figures in another order are sorted, and held, all at once. */
const MOST_SORTED = 50_000

/**
 * Counts the figures of a selection and cuts it into spans: nothing of them is read yet. Throws a problem when it
 * is to be sorted and has more figures than that.
 */
export async function openExtract(
  release: Release,
  indicator: IndicatorWire,
  selection: Selection,
  link: string,
  { spanRows = SPAN_ROWS, mostSorted = MOST_SORTED } = {},
): Promise<Extract> {
  // one row per territory that has figures, in reading order
  const territories = await release.database.query(
    `select level, territory, count(*)::double as rows from observation where ${selection.where}
     group by level, territory order by list_position($tree_levels::varchar[], level), territory`,
    { ...selection.bindings, ...orderBindings },
  )
  const rows = territories.reduce((sum, row) => sum + number(row, 'rows'), 0)
  // spans follow the reading order: another order is written at once
  const isReadingOrder = selection.order === selectWhole(indicator).order
  if (!isReadingOrder && rows > mostSorted) throw tooManySorted(rows, mostSorted)
  const spans = rows <= spanRows || !isReadingOrder ? [{ rows }] : cutIntoSpans(territories, spanRows)
  return { release, indicator, selection, columns: extractColumns(indicator), rows, spans, link }
}

/** The rows of an extract in reading order, a span at a time, named after its columns. */
export async function* readRows(extract: Extract): AsyncGenerator<Row[]> {
  for (const span of extract.spans) {
    const { sql, bindings } = compileRows(extract, span)
    yield await extract.release.database.query(sql, bindings)
  }
}

/** The query of the rows of a span, or of the whole extract, with what it binds. */
export function compileRows({ release, indicator, columns, selection }: Extract, span?: Span) {
  const selected = columns.map(({ name, sql }) => `${sql} as ${name}`).join(', ')
  const { figures, bindings } = compileFigures({ selection }, span)
  return {
    // ordered by the figure's own columns: those selected have the same names and other values
    sql: `${withPlaces(figures)}, ordered as (
        select *, row_number() over (order by ${selection.order}) as position from figure
      )
      select ${selected} from ordered left join place on place = territory order by position`,
    bindings: { ...bindings, ...orderBindings, ...columnBindings(release, indicator) },
  }
}

/** The figures of a span, before their columns: a query and what it binds. */
export function compileFigures(
  { selection }: Pick<Extract, 'selection'>,
  { level, from, to }: Partial<Span> = {},
) {
  const figures = `select * from observation where ${selection.where}`
  if (level === undefined || from === undefined || to === undefined) {
    return { figures, bindings: selection.bindings }
  }
  return {
    figures: `${figures} and level = $span_level and territory between $span_from and $span_to`,
    bindings: { ...selection.bindings, span_level: level, span_from: from, span_to: to },
  }
}

/** The CTEs `figure`, and `place`: official codes of their territories and of those above them. */
export function withPlaces(figures: string): string {
  return `
  with recursive figure as (${figures}),
  above as (
    select id, id as upper from territory where id in (select territory from figure)
    union all
    select above.id, territory.parent from above join territory on territory.id = upper
    where territory.parent is not null
  ),
  -- one row per territory
  place as (
    select
      own.id as place, own.code as territory_code, own.name_fr as territory_name, own.nuts as nuts,
      case when own.level = 'school' and own.id like 'FR.%' then own.code end as uai,
      max(high.code) filter (high.level = 'country') as country_code,
      max(high.code) filter (high.level = 'region') as region_code,
      max(high.name_fr) filter (high.level = 'region') as region_name,
      max(high.code) filter (high.level = 'academy') as academy_code,
      max(high.name_fr) filter (high.level = 'academy') as academy_name,
      max(high.code) filter (high.level = 'department') as department_code,
      max(high.name_fr) filter (high.level = 'department') as department_name
    from above join territory as own on own.id = above.id join territory as high on high.id = above.upper
    group by all
  )`
}

function tooManySorted(rows: number, most: number) {
  const detail = {
    fr: `sort\u202f: un fichier trie ${most} chiffres au plus, en voici ${rows}\u202f; en demander moins, ou trier une fois téléchargés`,
    en: `sort: a file sorts at most ${most} figures and this is ${rows}; ask for fewer, or sort once downloaded`,
  }
  return createProblem('invalid-parameter', detail, { parameter: 'sort' })
}

function cutIntoSpans(territories: readonly Row[], most: number): Span[] {
  const spans: Span[] = []
  for (const row of territories) {
    const level = text(row, 'level')
    const territory = text(row, 'territory')
    const rows = number(row, 'rows')
    const last = spans.at(-1)
    if (last?.level === level && last.rows + rows <= most) {
      last.to = territory
      last.rows += rows
    } else {
      spans.push({ rows, level, from: territory, to: territory })
    }
  }
  return spans
}
