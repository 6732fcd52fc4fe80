-- one row per territory, period of entry, convention and characteristics of the participants
create table fact_participation_entry as
with alike as ( -- first by what is counted: far fewer rows go through the joins
  select
    territory, date_entree, operation, convention, sex, age_band, action_level, action_type, complete, source, synthetic,
    case when date_sortie is null then 'non' else 'oui' end as exited,
    sum(n) as n
  from participation
  group by
    territory, date_entree, operation, convention, sex, age_band, action_level, action_type, complete, source, synthetic,
    case when date_sortie is null then 'non' else 'oui' end
), placed as (
  select p.*, a.ancestor as place
  from alike p
  join territory_ancestor a on a.territory = p.territory
  where a.level in ('academy', 'department', 'community', 'zone') -- the levels of the published table
), dated as (
  select p.*, c.month as period, 'month' as period_kind, c.month_start as period_start
  from placed p join calendar c on c.day = p.date_entree
  union all
  select p.*, c.school_year, 'school_year', c.school_year_start
  from placed p join calendar c on c.day = p.date_entree
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
