-- every observation, in the order the API reads them: nothing hidden is in this table to begin with
insert into public.observation
select
  id, indicator, definition, territory, level, period, period_kind, period_start,
  sex, age_band, track, sector, solution, action_level, action_type, action, actor, regime, operation, convention,
  value, numerator, denominator, unit, status, reason, flags, source, synthetic
from observation
order by indicator, territory, period_start, id;

insert into public.territory
select id, niveau, code, nom_fr, coalesce(nom_en, nom_fr), parent, nuts, synthetic
from territories
order by id;

insert into public.operation
select
  o.operation, o.intitule, o.pays, o.porteur, o.budget_total, o.part_ue,
  o.periode_du, o.periode_au, s.territory, s.data_to,
  o.contexte_fr, o.contexte_en, o.publics_fr, o.publics_en, o.partenaires, o.objectifs_fr, o.objectifs_en
from operations o
left join operation_scope s on s.operation = o.operation
order by o.operation;

insert into public.convention
select convention, operation, fonds, programme, priorite, periode_du, periode_au, budget, part_ue, regles,
  coalesce(cadre_performance = 'oui', false)
from conventions
order by convention;

insert into public.action
select
  action, operation, niveau_intervention, type, objectif, territory, date_debut, date_fin, capacite, personnes_touchees,
  objectif_servi
from actions
order by action;

insert into public.operation_aim
select operation, numero, intitule_fr, coalesce(intitule_en, intitule_fr)
from operation_aims
order by operation, numero;

insert into public.action_level
select id, nom_fr, nom_en, description_fr, description_en
from action_levels
order by id;

insert into public.action_type
select type, niveau_intervention, niveaux_possibles, nom_fr, nom_en
from action_type_levels
order by type;

insert into public.glossary_term
select terme_fr, terme_en, pays, definition_fr, definition_en, equivalent
from glossary
order by terme_fr;

insert into public.action_actor
select action, acteur, nom, role
from action_actors
order by action, acteur, nom;

insert into public.declared_total
select
  operation, objet, total, partie, valeur_partie,
  case when partie is null then territory end, case when partie is not null then territory end, source_citee
from declared_totals
order by operation, objet, partie;

insert into public.operation_resource
select operation, titre, genre, description, coalesce(lien, fichier), fonction
from operation_resources
order by operation, titre;

insert into public.expenditure
select
  c.operation, e.poste,
  case e.etat
    when 'realisee' then 'incurred'
    when 'declaree' then 'declared'
    when 'certifiee' then 'certified'
    else 'paid'
  end,
  round(sum(e.montant), 2), case when count(e.part_ue) = count(*) then round(sum(e.part_ue), 2) end,
  bool_or(e.synthetic)
from expenditures e
join conventions c on c.convention = e.convention
group by all
order by all;

insert into public.target
select
  operation, convention, indicateur, territory, sexe, unite,
  case sens when 'hausse' then 'up' else 'down' end,
  reference_valeur, reference_date, jalon_valeur, jalon_date, cible_valeur, cible_date,
  version, date_decision, synthetic
from targets
order by operation, indicateur, territory, sexe, version;

-- territories and not persons: the contract has no column about anyone
insert into public.context_value
select
  v.variable, v.territory, t.niveau, v.periode, v.valeur, coalesce(v.unite, ''), coalesce(v.source_citee, ''),
  v.source, v.synthetic
from context_values v
join territories t on t.id = v.territory
order by v.variable, v.territory, v.periode;

insert into public.account_line
select operation, convention, indicator, line, place, count, synthetic
from account_line
order by operation, convention, indicator, place;

insert into public.receipt_line
select observation, source, file, lines, line_count, cut_short
from receipt_line
order by observation, source, file, lines;
