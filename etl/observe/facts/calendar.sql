-- one row per day from 1990 to 2089, with the month, school year, school year before and window of three school
-- years it belongs to
create temp table calendar as
with digit (n) as (
  values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)
), number as (
  select a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n as n
  from digit a cross join digit b cross join digit c cross join digit d cross join digit e
), day as (
  select cast('1990-01-01' as date) + n as day
  from number
  where n < 36524 -- a hundred years
), dated as (
  select
    day,
    cast(day as varchar) as iso,
    cast(extract(year from day) as integer) - case when extract(month from day) >= 9 then 0 else 1 end as start_year
  from day
), placed as (
  select
    *,
    -- windows start every third year, 2015 among them: 1988 is 27 years before
    start_year - mod(start_year - 1988, 3) as window_year
  from dated
)
select
  day,
  iso,
  substr(iso, 1, 7) as month,
  cast(concat(substr(iso, 1, 7), '-01') as date) as month_start,
  start_year,
  concat(cast(start_year as varchar), '-', cast(start_year + 1 as varchar)) as school_year,
  concat(cast(start_year - 1 as varchar), '-', cast(start_year as varchar)) as school_year_before,
  cast(concat(cast(start_year as varchar), '-09-01') as date) as school_year_start,
  concat(cast(window_year as varchar), '-', cast(window_year + 3 as varchar)) as three_years,
  cast(concat(cast(window_year as varchar), '-09-01') as date) as three_years_start
from placed;

-- one row per school year, with the window of three years it belongs to
create temp table school_year_window as
select distinct school_year as period, three_years, three_years_start
from calendar;
