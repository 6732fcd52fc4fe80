-- one row per territory, period of exit, convention, characteristics and result of the participants
create table fact_participation_exit as
with alike as ( -- first by what is counted: far fewer rows go through the joins
  select
    territory, date_sortie, date_saisie_sortie, operation, convention, sex, age_band, action_level, action_type,
    situation, reenrolled, source, synthetic,
    sum(n) as n
  from participation
  where date_sortie is not null -- still in the operation: no result yet
  group by
    territory, date_sortie, date_saisie_sortie, operation, convention, sex, age_band, action_level, action_type,
    situation, reenrolled, source, synthetic
), exited as (
  select
    p.*,
    a.ancestor as place,
    d.data_to,
    -- a result is due 28 days after the exit, and in time when it was keyed by then
    case when p.date_sortie + 28 <= d.data_to then 'oui' else 'non' end as due_28d,
    case
      when p.situation <> 'inconnue' and p.date_saisie_sortie <= p.date_sortie + 28 then 'oui'
      else 'non'
    end as keyed_28d
  from alike p
  join territory_ancestor a on a.territory = p.territory
  join operation_scope d on d.operation = p.operation
  where a.level in ('academy', 'department', 'community', 'zone') -- the levels of the published table
), dated as (
  select e.*, c.school_year as period, 'school_year' as period_kind, c.school_year_start as period_start
  from exited e join calendar c on c.day = e.date_sortie
  union all
  select e.*, c.three_years, 'three_years', c.three_years_start
  from exited e
  join calendar c on c.day = e.date_sortie
  join operation_period o on o.operation = e.operation and o.period_kind = 'three_years' and o.period = c.three_years
  union all
  select e.*, 'total', 'total', e.data_to
  from exited e
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
