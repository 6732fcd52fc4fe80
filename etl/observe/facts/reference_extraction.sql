-- one row per school year: the SIEI extraction nearest to 15 October, which stands for the year
create table reference_extraction as
with extraction as (
  select distinct c.day, c.school_year, c.school_year_start, c.start_year
  from siei_listings s join calendar c on c.day = s.date_extraction
), ranked as (
  select
    *,
    row_number() over (
      partition by school_year
      order by abs(day - cast(concat(cast(start_year as varchar), '-10-15') as date)), day
    ) as position
  from extraction
)
select school_year, school_year_start, day, cast(day as varchar) as period
from ranked
where position = 1; -- the nearest only: extractions are stocks and never added up
