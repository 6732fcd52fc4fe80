import type { PublishedTable } from '../../indicators/tables/table.ts'
import type { LevelId } from '../../indicators/territory.ts'

/**
 * SQL that adds to a fact the rows of `parent` as sums of `child`: only for a period in which every
 * child is there and the source has not given the parent itself. A blank count stays blank in the sum.
 * The second statement keeps the parents that miss a child, so that they can say so.
 */
export function compileRollUp(
  table: PublishedTable,
  factId: string,
  [child, parent]: readonly [LevelId, LevelId],
) {
  const fact = `fact_${factId}`
  const dimensions = table.facts[factId]?.dimensions ?? []
  const columns = measureColumns(table, factId)
  const keys = ['period', 'period_kind', 'period_start', 'definition', ...dimensions]
  const families = `
with child as (
  select t.parent, t.id, count(*) over (partition by t.parent) as children
  from territories t
  where t.niveau = '${child}'
), present as (
  select c.parent, f.period, f.definition, c.children, count(distinct f.territory) as present
  from ${fact} f
  join child c on c.id = f.territory
  join territories p on p.id = c.parent and p.niveau = '${parent}'
  where not exists ( -- a parent that the source gives itself is not summed again
    select 1 from ${fact} g
    where g.territory = c.parent and g.period = f.period and g.definition is not distinct from f.definition
  )
  group by c.parent, f.period, f.definition, c.children
)`
  return [
    `insert into ${fact} (territory, ${[...keys, ...columns].join(', ')}, source, synthetic)
${families}
select p.parent, ${keys.map((key) => `f.${key}`).join(', ')},
  ${columns.map((column) => `case when count(*) = count(f.${column}) then sum(f.${column}) end`).join(',\n  ')},
  string_agg(distinct f.source, ',' order by f.source), max(f.synthetic)
from ${fact} f
join child c on c.id = f.territory
join present p on p.parent = c.parent and p.period = f.period and p.definition is not distinct from f.definition
where p.present = p.children -- an aggregate needs all its children
group by p.parent, ${keys.map((key) => `f.${key}`).join(', ')}`,
    `insert into incomplete_parent
${families}
select distinct '${table.id}', '${factId}', p.parent, '${parent}', p.period, f.period_kind, f.period_start, p.definition,
  min(f.source) over (partition by p.parent, p.period), max(f.synthetic) over (partition by p.parent, p.period)
from present p
join ${fact} f on f.period = p.period and f.definition is not distinct from p.definition
join child c on c.id = f.territory and c.parent = p.parent
where p.present < p.children -- at least one child is missing`,
  ]
}

/** The columns that the measures of a fact add up. */
export function measureColumns(table: PublishedTable, factId: string): string[] {
  const measures = Object.values(table.measures).filter(
    ({ fact }) => fact === factId || table.facts[fact]?.of === factId,
  )
  return [...new Set(measures.flatMap(({ terms }) => Object.keys(terms)))]
}
