import type { Value } from './language/columnType.ts'
import { type Column, type Contract, column } from './language/contract.ts'
import { rule } from './language/rules.ts'
import { codes } from './values/codeList.ts'
import { sexColumn, territoryColumns } from './values/columns.ts'
import { count } from './values/count.ts'
import { date } from './values/date.ts'
import { decimal } from './values/decimal.ts'
import { identifier } from './values/freeText.ts'
import { byLevelAndCode } from './values/place.ts'

const values = ['reference_valeur', 'jalon_valeur', 'cible_valeur'] as const

/** What was decided to reach, by when; reprogramming makes a new version and the old ones stay. */
export const targets: Contract = {
  dataset: 'targets',
  title: { fr: 'Cibles', en: 'Targets' },
  grain: {
    fr: 'une ligne par indicateur, périmètre et version',
    en: 'one row per indicator, scope and version',
  },
  columns: [
    column('operation', identifier, 'Opération', 'Operation', { required: 'filled' }),
    column('convention', identifier, 'Convention', 'Agreement'),
    column('indicateur', identifier, 'Indicateur', 'Indicator', { required: 'filled' }),
    ...territoryColumns(),
    sexColumn(),
    column('unite', codes('target_unit', 'nombre', 'part', 'pourcent', 'eur'), 'Unité', 'Unit', {
      required: 'filled',
      stored: [
        {
          name: 'unite',
          sqlType: 'VARCHAR',
          compileSql: (name) =>
            `case when ${name('unite')} = 'pourcent' then 'part' else ${name('unite')} end`,
        },
      ],
    }),
    column('sens', codes('direction', 'hausse', 'baisse'), 'Sens', 'Direction', { required: 'filled' }),
    valueColumn('reference_valeur', 'Valeur de référence', 'Baseline value'),
    column('reference_date', date, 'Date de référence', 'Baseline date'),
    valueColumn('jalon_valeur', 'Valeur du jalon', 'Milestone value'),
    column('jalon_date', date, 'Date du jalon', 'Milestone date'),
    valueColumn('cible_valeur', 'Valeur cible', 'Target value', 'filled'),
    column('cible_date', date, 'Date cible', 'Target date', { required: 'filled' }),
    column('version', count, 'Version', 'Version', { required: 'filled' }),
    column('date_decision', date, 'Date de décision', 'Date of decision', { required: 'filled' }),
  ],
  territory: byLevelAndCode,
  rules: [
    rule(
      'share_within_bounds',
      'reject',
      ['cible_valeur', 'unite', 'reference_valeur', 'jalon_valeur'],
      {
        fr: 'entre 0 et 100 pourcent, ou une part entre 0 et 1',
        en: 'from 0 to 100 pourcent, or a part from 0 to 1',
      },
      {
        holds: (row) => values.every((name) => isWithin(row[name], most(row.unite))),
        compileSql: (name) =>
          values
            .map(
              (value) => `case ${name('unite')} when 'part' then ${name(value)} between 0 and 1
                when 'pourcent' then ${name(value)} between 0 and 100 else true end is not false`,
            )
            .join(' and '),
      },
    ),
  ],
  key: ['operation', 'convention', 'indicateur', 'territory', 'sexe', 'version'],
  example: {
    operation: 'exemple',
    convention: '201900001',
    indicateur: 'participations_entered',
    unite: 'nombre',
    sens: 'hausse',
    reference_valeur: '0',
    reference_date: '2019-09-01',
    jalon_valeur: '100',
    jalon_date: '2020-12-31',
    cible_valeur: '300',
    cible_date: '2022-08-31',
    version: '1',
    date_decision: '2019-09-01',
  },
}

/** A value in the unit of its row; per cent are kept as a share. */
function valueColumn(name: string, fr: string, en: string, required?: 'filled'): Column {
  return column(name, decimal, fr, en, {
    required,
    stored: [
      {
        name,
        sqlType: 'DOUBLE',
        // Rounded, because 7.2 / 100 is not the number that 0.072 is.
        compileSql: (column) =>
          `case when ${column('unite')} = 'pourcent' then round(${column(name)} / 100, 12) else ${column(name)} end`,
      },
    ],
  })
}

function most(unit: Value | undefined): number | undefined {
  if (unit === 'part') return 1
  return unit === 'pourcent' ? 100 : undefined
}

function isWithin(value: Value | undefined, limit: number | undefined): boolean {
  return typeof value !== 'number' || limit === undefined || (value >= 0 && value <= limit)
}
