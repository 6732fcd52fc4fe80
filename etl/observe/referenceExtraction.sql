-- one row per territory and school year: the SIEI extraction that stands for the year there
create table reference_extraction as
with extraction as (
  select distinct
    k.territory, k.period, c.school_year, c.school_year_start,
    case when k.value is null then 1 else 0 end as without_value,
    abs(c.day - cast(concat(cast(c.start_year as varchar), '-10-15') as date)) as distance
  from cell k
  join calendar c on c.day = k.period_start
  where k.measure = 'siei_listed' and k.dimensions = '' -- the list as a whole
), ranked as (
  select
    *,
    row_number() over (
      partition by territory, school_year
      order by without_value, distance, period
    ) as position
  from extraction
  where distance <= 15 -- a list of another season stands for no year
)
select territory, school_year, school_year_start, period
from ranked
where position = 1; -- one only: extractions are stocks and never added up
