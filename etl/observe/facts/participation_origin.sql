-- one row per operation, rule set of a convention and source with participations
create temp table participation_origin as
select distinct p.operation, c.regles, p.source, p.synthetic
from participations p
left join conventions c on c.convention = p.convention
where p.date_sortie is null or p.date_sortie > p.date_entree; -- a stay of one day or less is no participation
