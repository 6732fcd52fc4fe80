import { type DimensionId, dimensions } from '../../indicators/dimensions.ts'
import { Z95 } from '../../indicators/statistics/wilson.ts'
import { unitIds } from '../../indicators/units.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import { status } from '../../indicators/wire/observation.ts'
import type { Text } from '../../indicators/wire/text.ts'
import type { Binding } from '../release/database.ts'
import type { Release } from '../release/release.ts'
import { dimensionsOf } from '../release/selection.ts'

/** One column of an extract, in every format: its name, what it says, and its SQL over a figure and its place. */
export interface ExtractColumn {
  name: string
  title: Text
  type: 'string' | 'number' | 'integer' | 'boolean'
  sql: string
  /** The same for every figure of a territory. */
  ofPlace?: true
  /** Its text comes from the data: it may hold a separator, a quote, or what a spreadsheet would run. */
  free?: true
  /** Every value it may have. */
  among?: readonly string[]
}

const z2 = Z95 * Z95
// as `wilson` in indicators/statistics, operation by operation: the same doubles
const centre = '(2 * numerator + $z2)'
const reach = '($z * sqrt($z2 + 4 * numerator * (1 - numerator / denominator)))'
const scale = '(2 * (denominator + $z2))'

/** What the SQL of the columns binds. */
export function columnBindings(
  release: Release,
  { unit, hasInterval }: IndicatorWire,
): Record<string, Binding> {
  return { release: release.number, unit, ...(hasInterval && { z: Z95, z2 }) }
}

/** The columns of an indicator's extracts: the same for every selection of it. */
export function extractColumns(indicator: IndicatorWire): ExtractColumn[] {
  return [
    column('indicator', 'Indicateur', 'Indicator'),
    column('definition', 'Définition', 'Definition'),
    column('territory', 'Identifiant du territoire', 'Id of the territory'),
    column('level', 'Niveau', 'Level'),
    ...placeColumns,
    column('period', 'Période', 'Period'),
    ...dimensionsOf(indicator).map(dimensionColumn),
    number('value', 'Valeur', 'Value', 'value'),
    number('numerator', 'Numérateur', 'Numerator', 'numerator'),
    number('denominator', 'Dénominateur', 'Denominator', 'denominator'),
    number(
      'interval_lower',
      'Borne basse à 95\u202f%',
      'Lower bound at 95%',
      bound(indicator, `greatest(0::double, (${centre} - ${reach}) / ${scale})`),
    ),
    number(
      'interval_upper',
      'Borne haute à 95\u202f%',
      'Upper bound at 95%',
      bound(indicator, `least(1::double, (${centre} + ${reach}) / ${scale})`),
    ),
    { ...column('unit', 'Unité', 'Unit'), sql: '$unit', among: unitIds },
    { ...column('status', 'Statut', 'Status'), among: status.options },
    column('reason', 'Raison de l’absence', 'Reason for the absence'),
    { ...column('flags', 'Drapeaux', 'Flags'), sql: "nullif(flags, '')" },
    { ...column('source', 'Sources', 'Sources'), free: true },
    { ...column('synthetic', 'Données synthétiques', 'Synthetic data'), type: 'boolean' },
    { ...column('release', 'Version', 'Release'), type: 'integer', sql: '$release::integer' },
    { ...column('id', 'Identifiant du chiffre', 'Id of the figure'), free: true },
  ]
}

function column(name: string, fr: string, en: string): ExtractColumn {
  return { name, title: { fr, en }, type: 'string', sql: name }
}

function number(name: string, fr: string, en: string, sql: string): ExtractColumn {
  return { name, title: { fr, en }, type: 'number', sql }
}

/** A breakdown's category; `total` where the figure is not broken down by it. */
function dimensionColumn(id: DimensionId): ExtractColumn {
  const { label, categories } = dimensions[id]
  const all = categories && ['total', ...Object.keys(categories)]
  return {
    name: id,
    title: label,
    type: 'string',
    sql: `coalesce(${id}, 'total')`,
    ...(all ? { among: all } : { free: true }),
  }
}

const placeColumns: ExtractColumn[] = (
  [
    ['territory_code', 'Code officiel', 'Official code'],
    ['territory_name', 'Territoire', 'Territory'],
    ['country_code', 'Code du pays', 'Code of the country'],
    ['region_code', 'Code de la région', 'Code of the region'],
    ['region_name', 'Région', 'Region'],
    ['academy_code', 'Code de l’académie', 'Code of the academy'],
    ['academy_name', 'Académie', 'Academy'],
    ['department_code', 'Code du département', 'Code of the department'],
    ['department_name', 'Département', 'Department'],
    ['uai', 'UAI', 'UAI'],
    ['nuts', 'NUTS', 'NUTS'],
  ] as const
).map(([name, fr, en]) => ({ ...column(name, fr, en), ofPlace: true, free: true }))

function bound({ hasInterval }: IndicatorWire, sql: string): string {
  if (!hasInterval) return 'null::double'
  return `case when status = 'published' and denominator > 0 then ${sql} end`
}
