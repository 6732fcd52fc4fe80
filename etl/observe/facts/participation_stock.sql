-- one row per territory, fifteenth of October and operation: participations open that day
create table fact_participation_open as
with alike as ( -- once for all who are alike: far fewer rows go through the joins
  select territory, operation, date_entree, date_sortie, source, synthetic, count(*) as n
  from participation
  group by territory, operation, date_entree, date_sortie, source, synthetic
)
select
  a.ancestor as territory,
  c.iso as period,
  'date' as period_kind,
  c.day as period_start,
  cast(null as varchar) as definition,
  p.operation,
  sum(p.n) as n,
  p.source,
  p.synthetic
from alike p
join territory_ancestor a on a.territory = p.territory
join operation_scope d on d.operation = p.operation
join calendar c
  on c.day >= p.date_entree
  and c.day < coalesce(p.date_sortie, d.data_to + 1)
where substr(c.iso, 6) = '10-15' -- the day of the reference SIEI extraction
  and a.level in ('academy', 'department', 'community', 'zone') -- the levels of the published table
group by a.ancestor, c.iso, c.day, p.operation, p.source, p.synthetic;

-- one row per operation: persons counted once, whatever their conventions and re-entries
create table fact_person as
select
  d.territory,
  d.period,
  d.period_kind,
  d.period_start,
  cast(null as varchar) as definition,
  p.operation,
  count(distinct p.participant) as n,
  min(p.source) as source,
  max(p.synthetic) as synthetic
from participation p
join operation_scope d on d.operation = p.operation
group by d.territory, d.period, d.period_kind, d.period_start, p.operation;
