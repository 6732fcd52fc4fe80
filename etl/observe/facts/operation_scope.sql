-- one row per operation: the academy or community that contains most of what it does, the days its
-- participations reach (null without any), and its whole life as the period `total`
create table operation_scope as
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
create table operation_period as
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

-- one row per operation, dimension and category that a participant could be in: none of them absent for want of
-- participants, so that an absent row says nothing
create table operation_category as
with enrolled as (
  select distinct operation from participation
), present as (
  select distinct operation, sex, age_band, action_level, action_type from participation
), age_band (band, youngest, oldest) as ( -- as participation_record.sql has them
  values ('11-15', 11, 15), ('16-17', 16, 17), ('18-20', 18, 20), ('21-25', 21, 25)
), enrolling as (
  select a.operation, cast(a.niveau_intervention as varchar) as action_level, a.type as action_type
  from actions a join enrolled e on e.operation = a.operation
  -- these are for whole groups and keep no list of participants
  where a.type not in ('campagne', 'decouverte_metiers', 'seminaire', 'formation_personnels', 'support_video')
)
select e.operation, 'sex' as dimension, s.sex as category from enrolled e cross join (values ('F'), ('M')) s (sex)
union select operation, 'sex', sex from present where sex is not null
union
select c.operation, 'age_band', b.band
from conventions c
join enrolled e on e.operation = c.operation
join age_band b on b.youngest <= coalesce(c.age_max, 25) and b.oldest >= coalesce(c.age_min, 11)
union select operation, 'age_band', age_band from present where age_band is not null
union select operation, 'action_level', action_level from enrolling
union select operation, 'action_level', action_level from present where action_level is not null
union select operation, 'unknown_action_level', 'any' from present where action_level is null
union select operation, 'action_type', action_type from enrolling
union select operation, 'action_type', action_type from present where action_type is not null
union select c.operation, 'convention', c.convention from conventions c join enrolled e on e.operation = c.operation;

-- one row per operation and territory that its actions are in or above, or its participants in
create table operation_place as
with place as (
  select operation, territory from participation
  union
  select operation, territory from actions where territory is not null
), around as (
  select p.operation, a.ancestor as territory from place p join territory_ancestor a on a.territory = p.territory
  union
  select p.operation, a.territory from place p join territory_ancestor a on a.ancestor = p.territory
)
select r.operation, r.territory, t.niveau as level
from around r join territories t on t.id = r.territory
where t.niveau in ('academy', 'community', 'department', 'zone'); -- the levels of the published table
