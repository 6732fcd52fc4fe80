-- one row per convention and participant: stays of one day dropped, then re-entries merged
-- (the first stay gives entry, action and territory; the last one exit and results)
create view participation_record as
with ends as (
  -- the order of a participant's stays as one number: the day, then the line of the file
  select
    p.convention, p.participant,
    min((p.date_entree - cast('1900-01-01' as date)) * 1000000000 + coalesce(p.line, 0)) as first_place,
    max((p.date_entree - cast('1900-01-01' as date)) * 1000000000 + coalesce(p.line, 0)) as last_place
  from participations p
  where p.date_sortie is null or p.date_sortie > p.date_entree -- a stay of one day or less is no participation
  group by p.convention, p.participant
), last_stay as (
  select s.*
  from participations s
  join ends k
    on k.convention = s.convention and k.participant = s.participant
    and k.last_place = (s.date_entree - cast('1900-01-01' as date)) * 1000000000 + coalesce(s.line, 0)
  where k.first_place < k.last_place -- who came once has the results in the same row
), merged as (
  select
    f.*,
    case when l.convention is null then f.date_sortie else l.date_sortie end as last_date_sortie,
    case when l.convention is null then f.motif_sortie else l.motif_sortie end as last_motif_sortie,
    case when l.convention is null then f.situation_sortie else l.situation_sortie end as last_situation_sortie,
    case when l.convention is null then f.recherche_emploi_sortie else l.recherche_emploi_sortie end as last_recherche_emploi,
    case when l.convention is null then f.en_formation_sortie else l.en_formation_sortie end as last_en_formation,
    case when l.convention is null then f.qualification_sortie else l.qualification_sortie end as last_qualification,
    case when l.convention is null then f.statut_emploi_sortie else l.statut_emploi_sortie end as last_statut_emploi,
    case when l.convention is null then f.date_saisie_sortie else l.date_saisie_sortie end as last_date_saisie,
    case when l.convention is null then f.reinscrit_rentree_suivante else l.reinscrit_rentree_suivante end as last_reinscrit,
    case when l.convention is null then f.statut_emploi_6m else l.statut_emploi_6m end as last_statut_emploi_6m,
    case when l.convention is null then f.situation_amelioree_6m else l.situation_amelioree_6m end as last_situation_6m,
    case when l.convention is null then f.date_releve_6m else l.date_releve_6m end as last_date_releve_6m
  from participations f
  join ends k
    on k.convention = f.convention and k.participant = f.participant
    and k.first_place = (f.date_entree - cast('1900-01-01' as date)) * 1000000000 + coalesce(f.line, 0)
  left join last_stay l on l.convention = f.convention and l.participant = f.participant
), event as (
  select
    e.convention, e.participant, e.evenement,
    e.date - l.date_sortie as days,
    case when e.evenement in ('formation', 'qualification') then e.evenement else 'emploi' end as about,
    case when e.date - l.date_sortie <= 28 then 1 else 0 end as in_time
  from exit_events e
  join ends k on k.convention = e.convention and k.participant = e.participant
  join participations l
    on l.convention = e.convention and l.participant = e.participant
    and k.last_place = (l.date_entree - cast('1900-01-01' as date)) * 1000000000 + coalesce(l.line, 0)
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
)
select
  m.operation,
  m.convention,
  m.participant,
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
  coalesce(m.last_situation_sortie, 'inconnue') as situation,
  m.last_date_saisie as date_saisie_sortie,
  coalesce(m.last_reinscrit, 'inconnu') as reenrolled,
  m.source,
  m.synthetic,
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
  m.last_date_sortie as date_sortie,
  m.last_motif_sortie as motif_sortie,
  m.last_situation_sortie as situation_sortie,
  m.last_reinscrit as reinscrit_rentree_suivante,
  -- the unemployed are without work and looking for it; who has a job no longer looks for one
  case
    when e.work in ('recherche_emploi', 'chomage') then 'oui'
    when e.work = 'emploi' or m.last_statut_emploi = 'emploi' then 'non'
    else m.last_recherche_emploi
  end as recherche_emploi,
  case
    when e.work = 'emploi' then 'oui'
    when e.work is not null then 'non'
    when m.last_statut_emploi = 'emploi' then 'oui'
    when m.last_statut_emploi is not null then 'non'
  end as emploi,
  case when e.training_days is not null then 'oui' else m.last_en_formation end as formation,
  case when e.qualification_days is not null then 'oui' else m.last_qualification end as qualification,
  coalesce(e.work_days, m.last_date_saisie - m.last_date_sortie) as jours_emploi,
  coalesce(e.training_days, m.last_date_saisie - m.last_date_sortie) as jours_formation,
  coalesce(e.qualification_days, m.last_date_saisie - m.last_date_sortie) as jours_qualification,
  m.last_statut_emploi_6m as statut_emploi_6m,
  m.last_situation_6m as situation_amelioree_6m,
  m.last_date_releve_6m - m.last_date_sortie as jours_6m
from merged m
left join conventions c on c.convention = m.convention
left join actions a on a.action = m.action
left join last_event e on e.convention = m.convention and e.participant = m.participant
left join isced_level i
  on i.nomenclature = m.nomenclature
  and i.niveau = replace(replace(upper(m.niveau_diplome), ' ', ''), 'NIVEAU', '');
