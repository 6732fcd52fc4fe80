-- The public part of a release: everything the API may serve, and nothing else.
-- A suppressed figure has no value, numerator, denominator here: it is physically absent.

-- one row per indicator, definition, territory, period and combination of dimensions (null = total)
create table observation (
  id varchar primary key,
  indicator varchar not null,
  definition varchar not null,
  territory varchar not null,
  level varchar not null,
  period varchar not null,
  period_kind varchar not null, -- school_year, year, month, date, three_years, total
  period_start date not null,   -- orders periods of one kind; `total` carries the last day of data
  sex varchar,
  age_band varchar,
  track varchar,
  sector varchar,
  solution varchar,
  action_level varchar,
  action_type varchar,
  action varchar,
  actor varchar,
  regime varchar,
  operation varchar,
  convention varchar,
  value double,
  numerator double,
  denominator double,
  unit varchar not null,
  status varchar not null,
  reason varchar,
  flags varchar not null,       -- Eurostat letters side by side, '' when none
  source varchar not null,      -- source ids, comma-separated
  synthetic boolean not null
);

-- one row per territory of the reference tables and of the sources
create table territory (
  id varchar primary key,
  level varchar not null,
  code varchar not null,
  name_fr varchar not null,
  name_en varchar not null,
  parent varchar,
  nuts varchar,
  synthetic boolean not null
);

-- one row per operation; budget and eu_share in euros
create table operation (
  id varchar primary key,
  title varchar not null,
  country varchar not null,
  lead varchar not null,
  budget double,
  eu_share double,
  period_from date,
  period_to date,
  territory varchar,            -- the territory whose programme it is
  data_to date,                 -- the last day the participations reach
  context_fr varchar,
  context_en varchar,
  publics_fr varchar,
  publics_en varchar,
  partners varchar,
  aims_fr varchar,
  aims_en varchar
);

-- one row per convention
create table convention (
  id varchar primary key,
  operation varchar not null,
  fund varchar,
  programme varchar,
  priority varchar,
  period_from date,
  period_to date,
  budget double,
  eu_share double,
  rules varchar not null,
  performance_framework boolean not null -- its priority is judged by shares of its milestones
);

-- one row per action
create table action (
  id varchar primary key,
  operation varchar not null,
  action_level integer not null,
  action_type varchar not null,
  aim varchar,
  territory varchar,
  period_from date,
  period_to date,
  capacity double,
  people_reached double,
  aim_number double             -- the numbered aim of its operation that it serves
);

-- one row per operation and numbered aim
create table operation_aim (
  operation varchar not null,
  number double not null,
  text_fr varchar not null,
  text_en varchar not null
);

-- one row per level of action: the four of Amarrages+
create table action_level (
  id integer primary key,
  name_fr varchar not null,
  name_en varchar not null,
  description_fr varchar not null,
  description_en varchar not null
);

-- one row per type of action; level is null where each action says its own
create table action_type (
  id varchar primary key,
  level integer,
  possible_levels varchar not null, -- separated by spaces
  name_fr varchar not null,
  name_en varchar not null
);

-- one row per term of the glossary
create table glossary_term (
  name_fr varchar primary key,
  name_en varchar not null,
  countries varchar not null,   -- FR, BE, or both separated by a space
  definition_fr varchar not null,
  definition_en varchar not null,
  equivalent varchar            -- what stands for it in the other country
);

-- one row per action and actor
create table action_actor (
  action varchar not null,
  kind varchar not null,
  name varchar,
  role varchar
);

-- one row per published total and part (part and part_value null where none was published)
create table declared_total (
  operation varchar,
  subject varchar not null,
  total double not null,
  part varchar,
  part_value double,
  territory varchar,
  part_territory varchar,
  source varchar not null
);

-- one row per tool, teaching resource, contact point or document
create table operation_resource (
  operation varchar not null,
  title varchar not null,
  kind varchar not null,
  description varchar,
  link varchar,
  role varchar
);

-- one row per operation, item and state of what was spent on it, in euros; states are never added up
create table expenditure (
  operation varchar not null,
  item varchar not null,
  state varchar not null,       -- incurred, declared, certified, paid
  amount double not null,
  eu_share double,              -- null where a line does not give it
  synthetic boolean not null
);

-- one row per target and version; direction is up or down
create table target (
  operation varchar not null,
  convention varchar,
  indicator varchar not null,
  territory varchar,
  sex varchar,
  unit varchar not null,
  direction varchar not null,
  baseline_value double,
  baseline_date date,
  milestone_value double,
  milestone_date date,
  target_value double not null,
  target_date date not null,
  version double not null,
  decided date not null,
  synthetic boolean not null
);

-- one row per context variable, territory and period: what surrounds dropout, as its source published it
create table context_value (
  variable varchar not null,
  territory varchar not null,
  level varchar not null,
  period varchar not null,      -- a year or a school year
  value double,                 -- null where the source has a mark of absence
  unit varchar not null,        -- as the source writes it: pourcent, indice, …
  cited varchar not null,       -- the publication the file names
  source varchar not null,
  synthetic boolean not null
);

-- one row per operation or convention, indicator and line of its account; line 0 is all participations
create table account_line (
  operation varchar not null,
  convention varchar,           -- null for the whole operation
  indicator varchar not null,
  line varchar not null,
  place integer not null,       -- the order of the lines
  count double,                 -- null when it is confidential
  synthetic boolean not null
);

-- one row per figure and file it comes from, for files that are not persons; nothing for a hidden figure.
-- lines is null where which rows the file has would tell what they count
create table receipt_line (
  observation varchar not null,
  source varchar not null,
  file varchar not null,
  lines varchar,                -- spans of physical lines, '12-18, 45'
  line_count bigint,
  cut_short boolean not null    -- there are more spans than lines tells
);

-- one row per file: how it was read, and what was mended in it
create table receipt_file (
  source varchar not null,
  file varchar not null,
  encoding varchar not null,
  mapping varchar,              -- JSON, null for a file with the columns of its contract and for one about persons
  repairs varchar not null      -- JSON list; count is null and examples empty for files that are persons or count them
);

-- one row per rule that the files of a dataset are held to
create table receipt_rule (
  dataset varchar not null,
  rule varchar not null,
  severity varchar not null,    -- reject, warning or error
  columns varchar not null,     -- comma-separated, '' for a rule between files
  words_fr varchar not null,
  words_en varchar not null
);
