-- one row per diploma as files write it (classification, level): its level of education
create temp table diploma as
select d.nomenclature, d.niveau_diplome, i.cite
from (select distinct nomenclature, niveau_diplome from participations) d
join isced_level i
  on i.nomenclature = d.nomenclature
  and i.niveau = replace(replace(upper(d.niveau_diplome), ' ', ''), 'NIVEAU', '');

-- one row per participation: convention and person, stays of one day dropped and re-entries merged
create temp view participation_record as
with merged as (
  select * from followed_participation
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
), kind as (
  select action, type as action_type, cast(niveau_intervention as varchar) as action_level
  from actions
)
select
  m.operation,
  m.convention,
  m.territory,
  c.regles,
  k.action_level,
  k.action_type,
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
  k.action_level as niveau_intervention,
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
from merged m
left join conventions c on c.convention = m.convention
left join kind k on k.action = m.action
left join diploma i on i.nomenclature = m.nomenclature and i.niveau_diplome = m.niveau_diplome;
