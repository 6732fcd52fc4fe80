-- one row per operation and person with several lines: stays, or events after exit. Everybody else, nearly all, is
-- one line of a file, and is counted without being looked for among the others
create temp table followed_person as
with line as (
  select operation, participant, date_entree
  from participations
  where date_sortie is null or date_sortie > date_entree -- a stay of one day or less is no participation
  union all
  select operation, participant, null
  from exit_events
)
select operation, participant, count(date_entree) as stays
from line
group by operation, participant
having count(*) > 1; -- several lines

-- one row per convention and what is known of its participants, with how many are alike (`n`): stays of one day
-- dropped, then re-entries merged (the first stay gives entry, action and territory; the last one exit and results)
create view participation_record as
with stay as (
  select
    p.*,
    row_number() over (
      partition by p.convention, p.participant order by p.date_entree, coalesce(p.line, 0), p.source, p.file
    ) as place,
    count(*) over (partition by p.convention, p.participant) as places
  from participations p
  join followed_person k on k.operation = p.operation and k.participant = p.participant
  where p.date_sortie is null or p.date_sortie > p.date_entree -- a stay of one day or less is no participation
), event as (
  select
    e.convention, e.participant, e.evenement,
    e.date - l.date_sortie as days,
    case when e.evenement in ('formation', 'qualification') then e.evenement else 'emploi' end as about,
    case when e.date - l.date_sortie <= 28 then 1 else 0 end as in_time
  from exit_events e
  join stay l on l.convention = e.convention and l.participant = e.participant and l.place = l.places
  where e.date >= l.date_sortie -- events before the last exit say nothing of the results
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
), merged as (
  select
    f.operation, f.convention, f.territory, f.action, f.source, f.synthetic,
    f.sexe, f.age_entree, f.date_entree, f.statut_emploi_entree, f.duree_chomage_mois, f.en_formation_entree,
    f.niveau_diplome, f.nomenclature, f.menage_sans_emploi, f.menage_enfants, f.parent_isole, f.handicap,
    f.nationalite_pays_tiers, f.origine_etrangere, f.minorite, f.autre_desavantage, f.sans_logement,
    f.zone_rurale, f.besoin_particulier,
    l.date_sortie, l.motif_sortie, l.situation_sortie, l.recherche_emploi_sortie, l.en_formation_sortie,
    l.qualification_sortie, l.statut_emploi_sortie, l.date_saisie_sortie, l.reinscrit_rentree_suivante,
    l.statut_emploi_6m, l.situation_amelioree_6m, l.date_releve_6m,
    e.work, e.work_days, e.training_days, e.qualification_days
  from stay f
  join stay l on l.convention = f.convention and l.participant = f.participant and l.place = l.places
  left join last_event e on e.convention = f.convention and e.participant = f.participant
  where f.place = 1 -- the first stay
  union all
  select
    p.operation, p.convention, p.territory, p.action, p.source, p.synthetic,
    p.sexe, p.age_entree, p.date_entree, p.statut_emploi_entree, p.duree_chomage_mois, p.en_formation_entree,
    p.niveau_diplome, p.nomenclature, p.menage_sans_emploi, p.menage_enfants, p.parent_isole, p.handicap,
    p.nationalite_pays_tiers, p.origine_etrangere, p.minorite, p.autre_desavantage, p.sans_logement,
    p.zone_rurale, p.besoin_particulier,
    p.date_sortie, p.motif_sortie, p.situation_sortie, p.recherche_emploi_sortie, p.en_formation_sortie,
    p.qualification_sortie, p.statut_emploi_sortie, p.date_saisie_sortie, p.reinscrit_rentree_suivante,
    p.statut_emploi_6m, p.situation_amelioree_6m, p.date_releve_6m,
    null, null, null, null
  from participations p
  left join followed_person k on k.operation = p.operation and k.participant = p.participant
  where k.operation is null -- the others are above
    and (p.date_sortie is null or p.date_sortie > p.date_entree) -- a stay of one day or less is no participation
), alike as (
  select *, count(*) as n
  from merged
  group by all
)
select
  m.operation,
  m.convention,
  m.territory,
  c.regles,
  cast(a.niveau_intervention as varchar) as action_level,
  a.type as action_type,
  m.sexe as sex,
  case
    when m.age_entree < 11 then null
    when m.age_entree < 16 then '11-15'
    when m.age_entree < 18 then '16-17'
    when m.age_entree < 21 then '18-20'
    when m.age_entree <= 25 then '21-25'
  end as age_band,
  coalesce(m.situation_sortie, 'inconnue') as situation,
  m.date_saisie_sortie,
  coalesce(m.reinscrit_rentree_suivante, 'inconnu') as reenrolled,
  m.source,
  m.synthetic,
  m.n,
  -- what the ESF rules read, by the names of indicators/esf/record.ts
  m.sexe,
  m.age_entree,
  m.date_entree,
  m.statut_emploi_entree,
  m.duree_chomage_mois,
  m.en_formation_entree,
  i.cite,
  m.menage_sans_emploi,
  m.menage_enfants,
  m.parent_isole,
  m.handicap,
  m.nationalite_pays_tiers,
  m.origine_etrangere,
  m.minorite,
  m.autre_desavantage,
  m.sans_logement,
  m.zone_rurale,
  m.besoin_particulier,
  cast(a.niveau_intervention as varchar) as niveau_intervention,
  m.date_sortie,
  m.motif_sortie,
  m.situation_sortie,
  m.reinscrit_rentree_suivante,
  -- the unemployed are without work and looking for it; who has a job no longer looks for one
  case
    when m.work in ('recherche_emploi', 'chomage') then 'oui'
    when m.work = 'emploi' or m.statut_emploi_sortie = 'emploi' then 'non'
    else m.recherche_emploi_sortie
  end as recherche_emploi,
  case
    when m.work = 'emploi' then 'oui'
    when m.work is not null then 'non'
    when m.statut_emploi_sortie = 'emploi' then 'oui'
    when m.statut_emploi_sortie is not null then 'non'
  end as emploi,
  case when m.training_days is not null then 'oui' else m.en_formation_sortie end as formation,
  case when m.qualification_days is not null then 'oui' else m.qualification_sortie end as qualification,
  coalesce(m.work_days, m.date_saisie_sortie - m.date_sortie) as jours_emploi,
  coalesce(m.training_days, m.date_saisie_sortie - m.date_sortie) as jours_formation,
  coalesce(m.qualification_days, m.date_saisie_sortie - m.date_sortie) as jours_qualification,
  m.statut_emploi_6m,
  m.situation_amelioree_6m,
  m.date_releve_6m - m.date_sortie as jours_6m
from alike m
left join conventions c on c.convention = m.convention
left join actions a on a.action = m.action
left join isced_level i
  on i.nomenclature = m.nomenclature
  and i.niveau = replace(replace(upper(m.niveau_diplome), ' ', ''), 'NIVEAU', '');
