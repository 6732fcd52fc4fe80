-- one row per territory and school year: the SIEI extraction that stands for the year there
create table reference_extraction as
with listed as ( -- the list as a whole: a blank count, or a child that is not there, leaves it without a value
  select territory, period, period_start as day, case when count(*) = count(listes) then 0 else 1 end as without_value
  from fact_siei_listing
  group by territory, period, period_start
  union all
  select distinct territory, period, period_start, 1
  from incomplete_parent
  where fact = 'siei_listing' -- the other facts of the table follow the list
), extraction as (
  select
    k.territory, k.period, k.without_value,
    c.school_year, c.school_year_start, c.three_years, c.three_years_start,
    abs(c.day - cast(concat(cast(c.start_year as varchar), '-10-15') as date)) as distance
  from listed k
  join calendar c on c.day = k.day
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
select territory, school_year, school_year_start, three_years, three_years_start, period
from ranked
where position = 1; -- one only: extractions are stocks and never added up
