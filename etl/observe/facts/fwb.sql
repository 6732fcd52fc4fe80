-- one row per school year, zone, type of education and absence threshold
create temp table fact_fwb_absence as
select
  territory,
  annee_scolaire as period,
  'school_year' as period_kind,
  cast(concat(substr(annee_scolaire, 1, 4), '-09-01') as date) as period_start,
  -- the half-day itself was redefined by the decree of 16 May 2024
  case
    when annee_scolaire >= '2024-2025' then concat('fwb_absence_', cast(seuil_demi_jours as varchar), '_2024')
    else concat('fwb_absence_', cast(seuil_demi_jours as varchar))
  end as definition,
  type_enseignement as regime,
  signales,
  eleves,
  source,
  file,
  line,
  synthetic
from fwb_absences;

-- one row per school year, zone and type of education: the pupils the threshold applies to
create temp table fact_fwb_pupils as
select territory, period, period_kind, period_start, definition, regime, eleves, source, file, line, synthetic
from fact_fwb_absence;

-- one row per school year, zone of home, sex and age band
create temp table fact_fwb_exit as
select
  territory,
  annee_scolaire as period,
  'school_year' as period_kind,
  cast(concat(substr(annee_scolaire, 1, 4), '-09-01') as date) as period_start,
  cast(null as varchar) as definition,
  sexe as sex,
  tranche_age as age_band,
  sortants,
  eleves,
  source,
  file,
  line,
  synthetic
from fwb_exits;

-- one row per school year, zone of home, sex and age band: the pupils who could leave
create temp table fact_fwb_base as
select territory, period, period_kind, period_start, definition, sex, age_band, eleves, source, file, line, synthetic
from fact_fwb_exit;
