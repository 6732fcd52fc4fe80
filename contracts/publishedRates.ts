import { type Contract, column } from './language/contract.ts'
import { atMost, rule } from './language/rules.ts'
import { codes } from './values/codeList.ts'
import { citedSource, territoryColumns } from './values/columns.ts'
import { count } from './values/count.ts'
import { compileShare, figure, isPercentage, parseShare } from './values/figure.ts'
import { flags } from './values/flags.ts'
import { identifier } from './values/freeText.ts'
import { period } from './values/period.ts'
import { byLevelAndCode } from './values/place.ts'

/** Rates as an authority published them, definition named; counts often unknown. */
export const publishedRates: Contract = {
  dataset: 'published_rates',
  title: { fr: 'Taux publiés', en: 'Published rates' },
  grain: {
    fr: 'une ligne par indicateur, définition, territoire et période',
    en: 'one row per indicator, definition, territory and period',
  },
  columns: [
    column('indicateur', identifier, 'Indicateur', 'Indicator', { required: 'filled' }),
    column('definition', identifier, 'Définition', 'Definition', { required: 'filled' }),
    ...territoryColumns('filled'),
    column('periode', period, 'Période', 'Period', { required: 'filled' }),
    column('valeur', figure, 'Valeur', 'Value', {
      required: 'column',
      stored: [
        {
          name: 'valeur',
          sqlType: 'DOUBLE',
          compileSql: (name) => compileShare(name('valeur'), name('unite')),
        },
        {
          name: 'valeur_marque',
          sqlType: 'VARCHAR',
          compileSql: (name) =>
            `case when ${compileShare(name('valeur'), name('unite'))} is null then coalesce(${name('valeur')}, '') end`,
        },
      ],
    }),
    column('unite', codes('rate_unit', 'part', 'pourcent'), 'Unité', 'Unit', { required: 'filled' }),
    column('numerateur', count, 'Numérateur', 'Numerator'),
    column('denominateur', count, 'Dénominateur', 'Denominator'),
    column('drapeau', flags, 'Drapeau', 'Flag'),
    citedSource('column'),
  ],
  territory: byLevelAndCode,
  rules: [
    rule(
      'unit_agrees',
      'reject',
      ['unite', 'valeur'],
      { fr: 'pourcent quand la valeur porte un\u202f%', en: 'pourcent when the value carries a %' },
      {
        holds: ({ unite, valeur }) => unite !== 'part' || !isPercentage(String(valeur ?? '')),
        compileSql: (name) => `${name('unite')} <> 'part' or ${name('valeur')} not like '%\\%' escape '\\'`,
      },
    ),
    rule(
      'share_within_bounds',
      'reject',
      ['valeur', 'unite'],
      {
        fr: 'entre 0 et 100 pourcent, ou une part entre 0 et 1',
        en: 'from 0 to 100 pourcent, or a part from 0 to 1',
      },
      {
        holds: ({ unite, valeur }) => (parseShare(String(valeur ?? ''), String(unite)) ?? 0) <= 1,
        compileSql: (name) => `${compileShare(name('valeur'), name('unite'))} <= 1`,
      },
    ),
    atMost('numerateur', 'denominateur'),
  ],
  key: ['indicateur', 'definition', 'territory', 'periode'],
  example: {
    indicateur: 'published_dropout_rate',
    definition: 'published_not_stated',
    niveau: 'academie',
    code_territoire: '20',
    periode: '2019-2020',
    valeur: '8.2',
    unite: 'pourcent',
    drapeau: 'p',
    source: 'Document qui publie le taux, page 3',
  },
}
