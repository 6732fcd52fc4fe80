-- one row per territory, period of exit, convention, characteristics and result of the participants
create temp table fact_participation_exit as
with exited as (
  select
    p.*,
    c.school_year,
    c.school_year_start,
    -- a result is due 28 days after the exit, and in time when it was keyed by then
    case when p.date_sortie + 28 <= d.data_to then 'oui' else 'non' end as due_28d,
    case
      when p.situation <> 'inconnue' and p.date_saisie_sortie <= p.date_sortie + 28 then 'oui'
      else 'non'
    end as keyed_28d
  from participation p
  join operation_scope d on d.operation = p.operation
  left join calendar c on c.day = p.date_sortie
  where p.date_sortie is not null -- still in the operation: no result yet
), alike as ( -- by school year, not by day: far fewer rows go through the joins
  select
    territory, school_year, school_year_start, operation, convention, sex, age_band, action_level, action_type,
    situation, reenrolled, due_28d, keyed_28d, source, synthetic,
    count(*) as n
  from exited
  group by
    territory, school_year, school_year_start, operation, convention, sex, age_band, action_level, action_type,
    situation, reenrolled, due_28d, keyed_28d, source, synthetic
), placed as (
  select p.*, a.ancestor as place
  from alike p
  join territory_ancestor a on a.territory = p.territory
  where a.level in ('academy', 'department', 'community', 'zone') -- the levels of the published table
), dated as (
  select p.*, p.school_year as period, 'school_year' as period_kind, p.school_year_start as period_start
  from placed p
  where p.school_year is not null -- a day out of the calendar
  union all
  select p.*, c.three_years, 'three_years', c.three_years_start
  from placed p
  join calendar c on c.day = p.school_year_start
  join operation_period o on o.operation = p.operation and o.period_kind = 'three_years' and o.period = c.three_years
  union all
  select p.*, 'total', 'total', d.data_to
  from placed p join operation_scope d on d.operation = p.operation
)
select
  place as territory, period, period_kind, period_start, cast(null as varchar) as definition,
  operation, convention, sex, age_band, action_level, action_type,
  situation, reenrolled, due_28d, keyed_28d,
  sum(n) as n,
  source, synthetic
from dated
group by
  place, period, period_kind, period_start, operation, convention, sex, age_band, action_level, action_type,
  situation, reenrolled, due_28d, keyed_28d, source, synthetic;
