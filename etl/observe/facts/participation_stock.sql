-- one row per territory, fifteenth of October and operation: participations open that day
create temp table fact_participation_open as
with alike as (
  select territory, operation, first_year, end_year, source, synthetic, sum(n) as n
  from participation_entered
  where first_year < end_year -- there on one 15 October at least
  group by territory, operation, first_year, end_year, source, synthetic
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
join calendar c on extract(year from c.day) >= p.first_year and extract(year from c.day) < p.end_year
where substr(c.iso, 6) = '10-15' -- the day of the reference SIEI extraction
  and c.day < d.data_to -- the stock of the last day is entries less exits
  and a.level in ('academy', 'department', 'community', 'zone') -- the levels of the published table
group by a.ancestor, c.iso, c.day, p.operation, p.source, p.synthetic;

-- one row per operation: persons counted once, whatever their conventions and re-entries
create temp table fact_person as
with stay as (
  select operation, count(*) as stays
  from participations
  where date_sortie is null or date_sortie > date_entree -- a stay of one day or less is no participation
  group by operation
), again as (
  select operation, sum(stays - 1) as stays -- each but the first is of a person counted already
  from followed_person
  where stays > 0 -- some have events only
  group by operation
), origin as (
  select operation, min(source) as source, max(synthetic) as synthetic
  from participation_origin
  group by operation
)
select
  d.territory,
  d.period,
  d.period_kind,
  d.period_start,
  cast(null as varchar) as definition,
  s.operation,
  s.stays - coalesce(g.stays, 0) as n,
  o.source,
  o.synthetic
from stay s
join operation_scope d on d.operation = s.operation
join origin o on o.operation = s.operation
left join again g on g.operation = s.operation;
