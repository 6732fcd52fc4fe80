-- one row per territory and each territory that contains it, itself included
create temp table territory_ancestor as
with recursive up (territory, ancestor) as (
  select id, id from territories
  union all
  select up.territory, t.parent
  from up join territories t on t.id = up.ancestor
  where t.parent is not null -- a root has nothing above it
)
select up.territory, up.ancestor, t.niveau as level
from up join territories t on t.id = up.ancestor;
