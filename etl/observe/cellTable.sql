-- one row per published table, measure, definition, territory, period and combination of dimensions:
-- the additive counts that every observation is made of; private, before disclosure control
create temp table cell_draft (
  table_id varchar not null,
  measure varchar not null,
  definition varchar,
  territory varchar not null,
  level varchar not null,
  period varchar not null,
  period_kind varchar not null,
  period_start date not null,
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
  value double,        -- null when a source leaves a needed count blank, or a child is missing
  missing varchar,     -- why there is no value: missing_in_source, missing_children
  suppressed varchar,  -- primary or secondary, once disclosure control has run
  source varchar not null,
  synthetic boolean not null
);
