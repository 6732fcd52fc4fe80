-- one row per convention and participant: stays of one day dropped, then re-entries merged
-- (the first stay gives entry, action and territory; the last one exit and results)
create table participation as
with stay as (
  select
    p.*,
    row_number() over (partition by convention, participant order by date_entree, line) as from_first,
    row_number() over (partition by convention, participant order by date_entree desc, line desc) as from_last
  from participations p
  where date_sortie is null or date_sortie > date_entree -- a stay of one day or less is no participation
)
select
  f.operation,
  f.convention,
  f.participant,
  f.territory,
  cast(a.niveau_intervention as varchar) as action_level,
  a.type as action_type,
  f.sexe as sex,
  case
    when f.age_entree < 16 then '11-15'
    when f.age_entree < 18 then '16-17'
    when f.age_entree < 21 then '18-20'
    when f.age_entree <= 25 then '21-25'
  end as age_band,
  case
    when f.sexe is null or f.age_entree is null then 'non'
    when f.statut_emploi_entree is null or f.niveau_diplome is null then 'non'
    -- the 2014-2020 rules asked about the household until those questions were dropped
    when c.regles = 'fse-2014-2020' and f.date_entree < cast('2018-01-01' as date)
      and (f.menage_sans_emploi is null or f.menage_enfants is null or f.parent_isole is null) then 'non'
    else 'oui'
  end as complete,
  f.date_entree,
  l.date_sortie,
  coalesce(l.situation_sortie, 'inconnue') as situation,
  l.date_saisie_sortie,
  coalesce(l.reinscrit_rentree_suivante, 'inconnu') as reenrolled,
  f.source,
  f.synthetic
from stay f
join stay l on l.convention = f.convention and l.participant = f.participant and l.from_last = 1
left join conventions c on c.convention = f.convention
left join actions a on a.action = f.action
where f.from_first = 1;

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
), reach as (
  select operation, min(date_entree) as data_from, max(coalesce(date_sortie, date_entree)) as data_to
  from participations
  group by operation
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
select operation, iso, 'date', day from day where substr(iso, 6) = '10-15'
union all
select operation, period, period_kind, period_start from operation_scope;
