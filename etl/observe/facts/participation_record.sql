-- one row per convention and participant: stays of one day dropped, then re-entries merged
-- (the first stay gives entry, action and territory; the last one exit and results)
create view participation_record as
with stay as (
  select
    p.*,
    row_number() over (partition by convention, participant order by date_entree, line) as from_first,
    row_number() over (partition by convention, participant order by date_entree desc, line desc) as from_last
  from participations p
  where date_sortie is null or date_sortie > date_entree -- a stay of one day or less is no participation
), event as (
  select
    l.convention, l.participant, e.evenement,
    e.date - l.date_sortie as days,
    case when e.evenement in ('formation', 'qualification') then e.evenement else 'emploi' end as about,
    case when e.date - l.date_sortie <= 28 then 1 else 0 end as in_time
  from stay l
  join exit_events e on e.convention = l.convention and e.participant = l.participant and e.date >= l.date_sortie
  where l.from_last = 1 -- events before the last exit say nothing of the results
), ranked as (
  select
    *,
    -- the last event within 28 days wins, else the first one after; on one day, a job wins
    row_number() over (
      partition by convention, participant, about
      order by in_time desc, in_time * -days, days, case evenement when 'emploi' then 0 else 1 end, evenement
    ) as position
  from event
), last_event as (
  select
    convention, participant,
    max(case when about = 'emploi' then evenement end) as work,
    max(case when about = 'emploi' then days end) as work_days,
    max(case when about = 'formation' then days end) as training_days,
    max(case when about = 'qualification' then days end) as qualification_days
  from ranked
  where position = 1 -- the one that wins
  group by convention, participant
)
select
  f.operation,
  f.convention,
  f.participant,
  f.territory,
  c.regles,
  cast(a.niveau_intervention as varchar) as action_level,
  a.type as action_type,
  f.sexe as sex,
  case
    when f.age_entree < 11 then null
    when f.age_entree < 16 then '11-15'
    when f.age_entree < 18 then '16-17'
    when f.age_entree < 21 then '18-20'
    when f.age_entree <= 25 then '21-25'
  end as age_band,
  coalesce(l.situation_sortie, 'inconnue') as situation,
  l.date_saisie_sortie,
  coalesce(l.reinscrit_rentree_suivante, 'inconnu') as reenrolled,
  f.source,
  f.synthetic,
  -- what the ESF rules read, by the names of indicators/esf/record.ts
  f.sexe,
  f.age_entree,
  f.date_entree,
  f.statut_emploi_entree,
  f.duree_chomage_mois,
  f.en_formation_entree,
  i.cite,
  f.menage_sans_emploi,
  f.menage_enfants,
  f.parent_isole,
  f.handicap,
  f.nationalite_pays_tiers,
  f.origine_etrangere,
  f.minorite,
  f.autre_desavantage,
  f.sans_logement,
  f.zone_rurale,
  f.besoin_particulier,
  cast(a.niveau_intervention as varchar) as niveau_intervention,
  l.date_sortie,
  l.motif_sortie,
  l.situation_sortie,
  l.reinscrit_rentree_suivante,
  -- the unemployed are without work and looking for it; who has a job no longer looks for one
  case
    when e.work in ('recherche_emploi', 'chomage') then 'oui'
    when e.work = 'emploi' or l.statut_emploi_sortie = 'emploi' then 'non'
    else l.recherche_emploi_sortie
  end as recherche_emploi,
  case
    when e.work = 'emploi' then 'oui'
    when e.work is not null then 'non'
    when l.statut_emploi_sortie = 'emploi' then 'oui'
    when l.statut_emploi_sortie is not null then 'non'
  end as emploi,
  case when e.training_days is not null then 'oui' else l.en_formation_sortie end as formation,
  case when e.qualification_days is not null then 'oui' else l.qualification_sortie end as qualification,
  coalesce(e.work_days, l.date_saisie_sortie - l.date_sortie) as jours_emploi,
  coalesce(e.training_days, l.date_saisie_sortie - l.date_sortie) as jours_formation,
  coalesce(e.qualification_days, l.date_saisie_sortie - l.date_sortie) as jours_qualification,
  l.statut_emploi_6m,
  l.situation_amelioree_6m,
  l.date_releve_6m - l.date_sortie as jours_6m
from stay f
join stay l on l.convention = f.convention and l.participant = f.participant and l.from_last = 1
left join conventions c on c.convention = f.convention
left join actions a on a.action = f.action
left join last_event e on e.convention = f.convention and e.participant = f.participant
left join isced_level i
  on i.nomenclature = f.nomenclature
  and i.niveau = replace(replace(upper(f.niveau_diplome), ' ', ''), 'NIVEAU', '')
where f.from_first = 1;
