-- one row per operation: the academy or community that contains most of what it does, the days its
-- participations reach (null without any), and its whole life as the period `total`
create temp table operation_scope as
with place as (
  select operation, territory from participations
  union all
  select operation, territory from actions where territory is not null
), ranked as (
  select
    p.operation,
    a.ancestor as territory,
    row_number() over (partition by p.operation order by count(*) desc, a.ancestor) as position
  from place p
  join territory_ancestor a on a.territory = p.territory
  where a.level in ('academy', 'community') -- the levels that run such operations
  group by p.operation, a.ancestor
), stated as (
  -- the last day a file says it covers: people may well leave or enter no more before it
  select distinct source, cast(substr(period, 13) as date) as data_to
  from source_file
  where period like '____-__-__..____-__-__' -- a span of two days; other periods name no day
), reach as (
  select
    p.operation,
    min(p.date_entree) as data_from,
    greatest(max(coalesce(p.date_sortie, p.date_entree)), coalesce(max(s.data_to), max(p.date_entree))) as data_to
  from participations p
  left join stated s on s.source = p.source
  group by p.operation
)
select
  r.operation,
  r.territory,
  d.data_from,
  d.data_to,
  'total' as period,
  'total' as period_kind,
  coalesce(d.data_to, cast('1970-01-01' as date)) as period_start
from ranked r
left join reach d on d.operation = r.operation
where r.position = 1;

-- one row per operation and period in which it could have had participants
create temp table operation_period as
with day as (
  select s.operation, c.*
  from operation_scope s join calendar c on c.day between s.data_from and s.data_to
)
select distinct operation, month as period, 'month' as period_kind, month_start as period_start from day
union all
select distinct operation, school_year, 'school_year', school_year_start from day
union all
select d.operation, d.iso, 'date', d.day
from day d join operation_scope s on s.operation = d.operation
where substr(d.iso, 6) = '10-15' and d.day < s.data_to -- as participation_stock.sql has them
union all
-- three school years, once they are over
select operation, three_years, 'three_years', three_years_start
from day
group by operation, three_years, three_years_start
having count(distinct school_year) = 3 and max(iso) = concat(substr(three_years, 6), '-08-31')
union all
select operation, period, period_kind, period_start from operation_scope;
