import type { Reconciliation } from './reconciliation.ts'

/** Territories are set side by side on a variable: its values are all in one unit. */
export const contextUnits: readonly Reconciliation[] = [
  {
    id: 'context_unit_agrees',
    severity: 'error',
    dataset: 'context_values',
    message: {
      fr: 'variable de contexte en plusieurs unités\u202f; accepté\u202f: une seule unité par variable',
      en: 'context variable in several units; accepted: one unit per variable',
    },
    sql: `select c.source, c.file, c.line, 'line ' || c.line || ': ' || c.variable || ', ' || coalesce(c.unite, '') as example
      from context_values c
      join (select variable, min(coalesce(unite, '')) as unite from context_values group by variable) as first
        on first.variable = c.variable
      where coalesce(c.unite, '') <> first.unite`,
  },
]
