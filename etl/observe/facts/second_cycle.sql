-- one row per extraction date, territory, sex, track and sector: the second cycle of the year before
create temp table fact_second_cycle as
with extraction as (
  select distinct c.day, c.iso, c.school_year_before
  from siei_listings s join calendar c on c.day = s.date_extraction
)
select
  e.territory,
  x.iso as period,
  'date' as period_kind,
  x.day as period_start,
  cast(null as varchar) as definition,
  e.sexe as sex,
  e.voie as track,
  e.secteur as sector,
  e.effectif,
  e.source,
  e.file,
  e.line,
  e.synthetic
from enrolments e
join extraction x on x.school_year_before = e.rentree_scolaire
where e.voie <> 'college'; -- the second cycle is every track but lower secondary
