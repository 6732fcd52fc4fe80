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

-- one row per convention and followed person: re-entries merged (the first stay gives entry, action and territory; the
-- last one exit and results), with the last event after exit
create temp table followed_participation as
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
)
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
where f.place = 1; -- the first stay
