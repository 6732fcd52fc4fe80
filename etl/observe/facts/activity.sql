-- one row per action of an operation
create temp table fact_action as
select
  o.territory, o.period, o.period_kind, o.period_start, cast(null as varchar) as definition, o.operation,
  cast(a.niveau_intervention as varchar) as action_level,
  a.type as action_type,
  1 as n,
  a.personnes_touchees,
  a.source,
  a.file,
  a.line,
  a.synthetic
from actions a
join operation_scope o on o.operation = a.operation;

-- one row per action and kind of actor in it
create temp table fact_action_actor as
select distinct -- an alliance may have two actors of one kind
  o.territory, o.period, o.period_kind, o.period_start, cast(null as varchar) as definition, o.operation,
  a.action,
  x.acteur as actor,
  1 as n,
  a.personnes_touchees,
  a.source,
  a.file,
  a.line,
  a.synthetic
from actions a
join action_actors x on x.action = a.action
join operation_scope o on o.operation = a.operation;

-- one row per training session of staff
create temp table fact_training as
select
  o.territory, o.period, o.period_kind, o.period_start, cast(null as varchar) as definition, o.operation,
  s.etat,
  1 as n,
  s.presences,
  s.source,
  s.file,
  s.line,
  s.synthetic
from staff_trainings s
join operation_scope o on o.operation = s.operation;

-- one row per operation: the totals it declares that indicators use
create temp table fact_declared as
select
  o.territory, o.period, o.period_kind, o.period_start, cast(null as varchar) as definition, o.operation,
  max(case when x.objet = 'staff_trained' then x.total end) as staff_trained,
  max(case when x.objet = 'beneficiaries' then x.total end) as beneficiaries,
  min(x.source) as source,
  max(x.synthetic) as synthetic
from declared_totals x
join operation_scope o on o.operation = x.operation
group by o.territory, o.period, o.period_kind, o.period_start, o.operation;

-- one row per line of a declared total that indicators use, which `fact_declared` takes once
create temp table fact_declared_line as
select
  o.territory, o.period, o.period_kind, cast(null as varchar) as definition, o.operation,
  x.objet, x.source, x.file, x.line
from declared_totals x
join operation_scope o on o.operation = x.operation;

-- one row per operation: its budget and the European part of it, in euros
create temp table fact_money as
select
  o.territory, o.period, o.period_kind, o.period_start, cast(null as varchar) as definition, o.operation,
  b.budget_total as budget,
  b.part_ue,
  b.source,
  b.file,
  b.line,
  b.synthetic
from operations b
join operation_scope o on o.operation = b.operation;

-- one row per expenditure and state, in euros
create temp table fact_expenditure as
select
  o.territory, o.period, o.period_kind, o.period_start, cast(null as varchar) as definition, o.operation,
  e.convention,
  e.montant,
  e.etat,
  e.source,
  e.file,
  e.line,
  e.synthetic
from expenditures e
join conventions c on c.convention = e.convention
join operation_scope o on o.operation = c.operation;
