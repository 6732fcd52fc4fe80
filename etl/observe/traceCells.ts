import { contracts } from '../../contracts/contracts.ts'
import { quoteTexts } from '../../contracts/language/sql.ts'
import { dimensionIds } from '../../indicators/dimensions.ts'
import type { Cut, Measure, PublishedTable } from '../../indicators/tables/table.ts'
import type { Engine } from '../engine.ts'
import { insertRows } from '../insertRows.ts'
import { compileYears } from './compilePooled.ts'

const datasetsWhere = (test: 'participants' | 'confidential') =>
  quoteTexts(contracts.filter((contract) => contract[test]).map(({ dataset }) => dataset))

/** A line of a span list beyond which only how many there are is said. */
const spansKept = 50

/**
 * Makes `traced_cell`: the physical lines that each count comes from, hidden or not, for files that are not persons.
 * Where a file that counts young people leaves rows out, as one without its zeros does, which rows it has would tell
 * what they count: these are `withheld`.
 */
export async function traceCells(engine: Engine, tables: readonly PublishedTable[]): Promise<void> {
  const counted = tables.filter(({ absence }) => absence === 'missing') // tables of events are persons
  await engine.run(`create temp table traced_row (table_id varchar, measure varchar, definition varchar,
    territory varchar, period varchar, period_kind varchar, dimensions varchar,
    source varchar, file varchar, line bigint, withheld boolean)`)
  for (const table of counted) {
    for (const factId of Object.keys(table.facts)) await traceFact(engine, table, factId)
  }
  await engine.run(`create temp table traced_cell as ${cellSpans}`)
  await engine.run('create temp table traced_measure (table_id varchar, measure varchar, traced_as varchar)')
  await insertRows(engine, 'traced_measure', counted.flatMap(nameTraced))
  for (const name of ['traced_row', 'traced_part', 'traced_fact']) {
    await engine.run(`drop table if exists ${name}`)
  }
}

/** Makes `receipt_line` out of them: the lines of each figure. One that is hidden has none; `lines` is null where they are withheld. */
export async function writeLines(engine: Engine): Promise<void> {
  await engine.run(`create temp table receipt_line as ${observationSpans()}`)
  for (const name of ['traced_cell', 'traced_measure']) await engine.run(`drop table ${name}`)
}

async function traceFact(engine: Engine, table: PublishedTable, factId: string): Promise<void> {
  const fact = table.facts[factId]
  if (!fact) return
  const name = `fact_${fact.of ?? factId}`
  await engine.run(`create or replace temp table traced_fact as
select f.*, t.niveau as level, coalesce(g.source is not null, false) as withheld
from ${factId === 'declared' ? 'fact_declared_line' : name} f
join territories t on t.id = f.territory
left join (${compileGaps(fact.dimensions)}) g on g.source = f.source and g.level = t.niveau and g.period = f.period
where f.line is not null -- a row that Vigie summed comes from other rows
  and f.source not in (select source from source_file where dataset in (${datasetsWhere('participants')}))`)
  await engine.run(`create or replace temp table traced_part as
select distinct territory, period, definition, territory as part from traced_fact`)
  for (const [child, parent] of table.rollUp) {
    await engine.run(`insert into traced_part
select distinct c.parent, k.period, k.definition, k.part
from traced_part k
join territories c on c.id = k.territory and c.niveau = '${child}'
join territories p on p.id = c.parent and p.niveau = '${parent}'
join (select distinct territory, period, definition from ${name} where line is null) summed
  on summed.territory = p.id and summed.period = k.period and summed.definition is not distinct from k.definition`)
  }
  const pooled = { years: compileYears(table, { territory: 'k', period: 'f' }) }
  const selects = fact.cuts.flatMap((cut) =>
    groupMeasures(table, factId).flatMap((group) =>
      cut.by.flatMap((by) =>
        [{}, ...(cut.periods.includes('three_years') ? [pooled] : [])].map((years) =>
          compileRows(table.id, cut, { by, ...group, ...years }),
        ),
      ),
    ),
  )
  if (selects.length > 0) await engine.run(`insert into traced_row\n${selects.join('\nunion all\n')}`)

  /** Levels and periods of a confidential source at which some row of the grid is not there. */
  function compileGaps(dimensions: readonly string[]): string {
    const category = dimensions.length === 0 ? "''" : `concat_ws('|', ${dimensions.map(written).join(', ')})`
    return `select f.source, t.niveau as level, f.period
  from ${name} f join territories t on t.id = f.territory
  where f.line is not null
    and f.source in (select source from source_file where dataset in (${datasetsWhere('confidential')}))
  group by f.source, t.niveau, f.period
  having count(*) <> count(distinct f.territory) * count(distinct ${category})`
  }
}

function written(dimension: string): string {
  return `coalesce(f.${dimension}, '')`
}

/** The measures of a fact, those that read the same rows together. */
function groupMeasures(table: PublishedTable, factId: string) {
  const own = Object.entries(table.measures).filter(([, { fact }]) => fact === factId)
  const groups = new Map<string, { measures: string[]; where: string }>()
  for (const [id, measure] of own) {
    const where = compileWhere(measure)
    const group = groups.get(where) ?? { measures: [], where }
    group.measures.push(id)
    groups.set(where, group)
  }
  return [...groups.values()]
}

/** Each measure of a table, and the one under which it is traced: the first of those that read the same rows. */
function nameTraced(table: PublishedTable): string[][] {
  const groups = Object.keys(table.facts).flatMap((factId) => groupMeasures(table, factId))
  return groups.flatMap(({ measures }) =>
    measures.map((measure) => [table.id, measure, measures[0] ?? measure]),
  )
}

function compileWhere({ fact, terms, where = {} }: Measure): string {
  const kept = fact === 'declared' ? { objet: Object.keys(terms) } : where
  return Object.entries(kept)
    .map(([column, values]) => `and f.${column} in (${quoteTexts(values)})`)
    .join(' ')
}

interface Rows {
  by: readonly string[]
  measures: readonly string[]
  where: string
  /** For the windows of three years: which of their years, as in compilePooled. */
  years?: string
}

/** SQL of one row per line of a file and cell of one breakdown; measures that read the same rows are traced as the first. */
function compileRows(tableId: string, cut: Cut, { by, measures, where, years }: Rows): string {
  const ids = dimensionIds.filter((id) => by.some((one) => one === id))
  const dimensions = ids.map((id) => `'${id}=' || f.${id}`)
  return `select '${tableId}', '${measures[0]}', k.definition, k.territory, ${years ? "y.three_years, 'three_years'" : 'f.period, f.period_kind'},
  ${dimensions.length > 0 ? `concat_ws(';', ${dimensions.join(', ')})` : "''"}, f.source, f.file, f.line, f.withheld
from traced_part k
join territories t on t.id = k.territory
join traced_fact f on f.territory = k.part and f.period = k.period and f.definition is not distinct from k.definition
${years ? `join ${years}` : ''}
where t.niveau in (${quoteTexts(cut.levels)}) ${years ? '' : `and f.period_kind in (${quoteTexts(cut.periods)})`} -- the declared cut
  ${ids.map((id) => `and f.${id} is not null`).join(' ')} ${where}`
}

/** Per cell and file: the spans of its lines, first to last. */
const cellSpans = `
with named as (
  select table_id, measure, definition, territory, period_kind, period, dimensions, source, file,
    max(withheld) as withheld,
    row_number() over () as cell_file -- any number of its own: one to group by rather than nine texts
  from traced_row group by all
), numbered as (
  select distinct n.cell_file, r.line
  from traced_row r
  join named n
    on n.table_id = r.table_id and n.measure = r.measure and n.territory = r.territory
    and n.period_kind = r.period_kind and n.period = r.period and n.dimensions = r.dimensions
    and n.source = r.source and n.file is not distinct from r.file
    and n.definition is not distinct from r.definition
), island as (
  select cell_file, line, line - row_number() over (partition by cell_file order by line) as island
  from numbered
), span as (
  select cell_file, min(line) as first, max(line) as last,
    row_number() over (partition by cell_file order by min(line)) as place
  from island group by cell_file, island
), listed as (
  select cell_file,
    string_agg(case when place > ${spansKept} then null when first = last then cast(first as varchar)
      else concat(first, '-', last) end, ', ' order by place) as lines,
    sum(last - first + 1) as line_count, max(place) > ${spansKept} as cut_short
  from span group by cell_file
)
select n.*, l.lines, cast(l.line_count as bigint) as line_count, l.cut_short
from named n join listed l on l.cell_file = n.cell_file`

function observationSpans(): string {
  const linked = ['numerator', 'denominator'].map(
    (part) => `select o.id, o.${part}_cell as cell_id from observation o
  where o.status <> 'suppressed' -- what is hidden leaves no trace
    and o.${part}_cell is not null`,
  )
  return `
with linked as (${linked.join('\nunion ')}), asked as (
  select l.id, c.* from linked l join cell c on c.cell_id = l.cell_id
)
select distinct a.id as observation, s.source, s.file,
  case when not s.withheld then s.lines end as lines,
  case when not s.withheld then s.line_count end as line_count,
  s.cut_short and not s.withheld as cut_short
from asked a
join traced_measure m on m.table_id = a.table_id and m.measure = a.measure
join traced_cell s
  on s.table_id = a.table_id and s.measure = m.traced_as and s.territory = a.territory and s.period_kind = a.period_kind and s.period = a.period
  and s.dimensions = a.dimensions and s.definition is not distinct from a.definition
union all
select id, source, file, cast(line as varchar), 1, false
from observation
where line is not null and status <> 'suppressed' -- a published rate is one line; what is hidden leaves no trace
order by 1, 2, 3, 4`
}
