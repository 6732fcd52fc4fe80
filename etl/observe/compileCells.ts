import { dimensionIds } from '../../indicators/dimensions.ts'
import type { Cut, Measure, PublishedTable } from '../../indicators/tables/table.ts'

/** Other rows than a fact's own, of the same columns, and a condition on what stands behind a cell. */
export interface Rows {
  from: string
  having: string
}

/**
 * SQL that turns one fact, or other `rows` of it, into cells for one cut: a single pass with a grouping set per
 * breakdown, then one row per measure of it. A cell is null when a count it needs is blank in the source.
 */
export function compileCells(table: PublishedTable, factId: string, cut: Cut, rows?: Rows): string {
  const measures = Object.entries(table.measures).filter(([, measure]) => measure.fact === factId)
  const by = [...new Set(cut.by.flat())]
  const keys = ['f.territory', 't.niveau', 'f.period', 'f.period_kind', 'f.period_start', 'f.definition']
  const dimensions = dimensionIds.map((id) =>
    by.includes(id)
      ? `case when grouping(f.${id}) = 0 then f.${id} end as ${id}`
      : `cast(null as varchar) as ${id}`,
  )
  // a blank category is not the total over all categories
  const known = by.map((id) => `not (grouping(f.${id}) = 0 and f.${id} is null)`)
  const kept = [...known, ...(rows ? [rows.having] : [])]
  return `insert into cell_draft
with aggregate as (
select f.territory, t.niveau as level, f.period, f.period_kind, f.period_start, f.definition,
  ${dimensions.join(',\n  ')},
  ${measures.map(([id, measure]) => `${compileMeasure(measure)} as ${id}`).join(',\n  ')},
  string_agg(distinct f.source, ',' order by f.source) as source, max(f.synthetic) as synthetic
from ${rows?.from ?? `fact_${table.facts[factId]?.of ?? factId}`} f
join territories t on t.id = f.territory
where t.niveau in (${quoted(cut.levels)}) and f.period_kind in (${quoted(cut.periods)}) -- the declared cut
group by grouping sets (${cut.by.map((ids) => `(${[...keys, ...ids.map((id) => `f.${id}`)].join(', ')})`).join(', ')})
${kept.length > 0 ? `having ${kept.join(' and ')}` : ''}
), counted as (
  select a.*, m.measure, case m.measure ${measures.map(([id]) => `when '${id}' then a.${id}`).join(' ')} end as counted_value
  from aggregate a
  cross join (values ${measures.map(([id]) => `('${id}')`).join(', ')}) m (measure)
)
select '${table.id}', measure, definition, territory, level, period, period_kind, period_start,
  ${dimensionIds.join(', ')},
  counted_value, case when counted_value is null then 'missing_in_source' end, null, source, synthetic
from counted`
}

/**
 * SQL that adds the zeros of a table of events: every territory, period and category that the
 * operation could have had a row for. An absent row would otherwise tell that the count is zero.
 */
export function compileZeros(table: PublishedTable, factId: string, cut: Cut): string[] {
  const within = table.facts[factId]?.within
  if (!within) return []
  const measures = Object.keys(table.measures).filter((id) => table.measures[id]?.fact === factId)
  return cut.by.map((by) => {
    const others = by.filter((id) => id !== 'operation')
    const absent = dimensionIds.filter((id) => !by.includes(id))
    return `insert into cell_draft
with present as (
  select * from cell_draft
  where table_id = '${table.id}' and measure in (${quoted(measures)})
    and ${[...by.map((id) => `${id} is not null`), ...absent.map((id) => `${id} is null`)].join(' and ')} -- the breakdown
), counted as (
  select operation, min(source) as source, max(synthetic) as synthetic from fact_${within} group by operation
)
select '${table.id}', m.measure, null, p.territory, p.level, o.period, o.period_kind, o.period_start,
  ${dimensionIds.map((id) => (id === 'operation' ? 'k.operation' : others.includes(id) ? `${id}.category` : 'null')).join(', ')},
  0, null, null, k.source, k.synthetic
from counted k
cross join (values ${measures.map((id) => `('${id}')`).join(', ')}) m (measure)
join operation_place p on p.operation = k.operation and p.level in (${quoted(cut.levels)})
join operation_period o on o.operation = k.operation and o.period_kind in (${quoted(cut.periods)})
${others.map((id) => `join operation_category ${id} on ${id}.operation = k.operation and ${id}.dimension = '${id}'`).join('\n')}
where not exists ( -- only where nothing was counted
  select 1 from present x
  where x.measure = m.measure and x.territory = p.territory and x.period = o.period
    and ${by.map((id) => `x.${id} = ${id === 'operation' ? 'k.operation' : `${id}.category`}`).join(' and ')}
)`
  })
}

function compileMeasure({ terms, where }: Measure): string {
  const value = Object.entries(terms)
    .map(([column, factor]) => (factor === 1 ? `f.${column}` : `${factor} * f.${column}`))
    .join(' + ')
  const rows = Object.entries(where ?? {}).map(([column, values]) => `f.${column} in (${quoted(values)})`)
  const counted = rows.length > 0 ? `case when ${rows.join(' and ')} then ${value} else 0 end` : value
  return `cast(case when count(*) = count(${counted}) then sum(${counted}) end as double)`
}

function quoted(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ')
}
