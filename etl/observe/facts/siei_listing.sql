-- one row per extraction date, territory, sex, track, sector and age band
create temp table fact_siei_listing as
select
  territory,
  cast(date_extraction as varchar) as period,
  'date' as period_kind,
  date_extraction as period_start,
  cast(null as varchar) as definition,
  sexe as sex,
  voie as track,
  secteur as sector,
  tranche_age as age_band,
  listes,
  non_contactes,
  injoignables,
  refus,
  hors_champ,
  sans_solution,
  accompagnes,
  formation_scolaire,
  apprentissage,
  formation_professionnelle,
  service_civique,
  ecole_2e_chance,
  mission_locale,
  emploi,
  source,
  file,
  line,
  synthetic
from siei_listings
where voie <> 'college'; -- the base is the second cycle, so lower secondary is left out of both
