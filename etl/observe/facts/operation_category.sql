-- one row per operation, dimension and category that a participant could be in: none of them absent for want of
-- participants, so that an absent row says nothing
create table operation_category as
with enrolled as (
  select distinct operation from participation_entered
), present as (
  select distinct operation, sex, age_band, action_level, action_type from participation_entered
), age_band (band, youngest, oldest) as ( -- as participation.sql has them
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
create temp table operation_place as
with place as (
  select operation, territory from participation_entered
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
