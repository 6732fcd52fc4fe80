-- one row per territory, month of entry, span of 15 Octobers, convention and characteristics of the participants
create temp table participation_entered as
with dated as (
  select
    p.territory, c.month_start, p.operation, p.convention, p.sex, p.age_band, p.action_level, p.action_type, p.complete,
    case when p.date_sortie is null then 'non' else 'oui' end as exited,
    p.source, p.synthetic,
    -- 77 days after 16 October is 1 January: the years of the next 15 October from the entry on, and from the exit on
    extract(year from p.date_entree + 77) as first_year,
    extract(year from coalesce(p.date_sortie, d.data_to + 1) + 77) as end_year
  from participation p
  left join operation_scope d on d.operation = p.operation
  left join calendar c on c.day = p.date_entree
)
select
  territory, month_start, first_year, end_year, operation, convention, sex, age_band, action_level, action_type, complete,
  exited, source, synthetic,
  count(*) as n
from dated
group by
  territory, month_start, first_year, end_year, operation, convention, sex, age_band, action_level, action_type, complete,
  exited, source, synthetic;

-- one row per territory, period of entry, convention and characteristics of the participants
create temp table fact_participation_entry as
with placed as (
  select p.*, a.ancestor as place
  from participation_entered p
  join territory_ancestor a on a.territory = p.territory
  where a.level in ('academy', 'department', 'community', 'zone') -- the levels of the published table
), dated as (
  select p.*, c.month as period, 'month' as period_kind, c.month_start as period_start
  from placed p join calendar c on c.day = p.month_start
  union all
  select p.*, c.school_year, 'school_year', c.school_year_start
  from placed p join calendar c on c.day = p.month_start
  union all
  select p.*, 'total', 'total', d.data_to
  from placed p join operation_scope d on d.operation = p.operation
)
select
  place as territory, period, period_kind, period_start, cast(null as varchar) as definition,
  operation, convention, sex, age_band, action_level, action_type, complete, exited,
  sum(n) as n,
  source, synthetic
from dated
group by
  place, period, period_kind, period_start,
  operation, convention, sex, age_band, action_level, action_type, complete, exited,
  source, synthetic;
