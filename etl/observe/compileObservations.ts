import { quoteText } from '../../contracts/language/sql.ts'
import type { Indicator } from '../../indicators/catalogue.ts'
import { type DimensionId, dimensionIds } from '../../indicators/dimensions.ts'
import { tables } from '../../indicators/tables/tables.ts'

/**
 * SQL that adds the observations of indicators, from protected cells or from published rates: one statement for
 * all the figures that are made alike. A figure is published only if every count it is made of is; a hidden one
 * keeps no count at all.
 */
export function compileObservations(indicators: readonly Indicator[]): string[] {
  const forms = new Map<string, { form: Form; figures: Figure[] }>()
  for (const [form, figure] of indicators.flatMap(findFigures)) {
    const alike = forms.get(JSON.stringify(form)) ?? { form, figures: [] }
    alike.figures.push(figure)
    forms.set(JSON.stringify(form), alike)
  }
  return [
    ...indicators.filter(({ figures }) => figures.from === 'published_rates').map(compilePublished),
    ...[...forms.values()].map(({ form, figures }) => compileFigures(form, figures)),
  ]
}

/** How figures are made of cells: what their SQL depends on. */
interface Form {
  rate: boolean
  /** By school year, from the extraction that stands for it. */
  yearly: boolean
  /** The dimension of which each measure is a category. */
  split?: DimensionId | undefined
  /** The dimensions that are not broken down by. */
  absent: readonly DimensionId[]
}

/** What figures of one form differ by: indicator, definition, unit, table, measure, base and category of the split. */
type Figure = readonly (string | undefined)[]

function findFigures({ id, definitions, unit, figures }: Indicator): [Form, Figure][] {
  if (figures.from === 'published_rates') return []
  const { table, numerator, denominator, split, overlap } = figures
  const rate = denominator !== undefined
  const common = [id, definitions[0], unit, table]
  const absent = rate ? findUnshared(table, denominator) : []
  const parts = Object.entries(split?.measures ?? {})
  const wholes = [numerator, ...(overlap ? [overlap.measure] : [])]
  const each = [false, ...(tables.get(table)?.yearlyBy ? [true] : [])]
  return each.flatMap((yearly): [Form, Figure][] => [
    ...wholes.map((measure): [Form, Figure] => [
      { rate, yearly, absent },
      [...common, measure, denominator, undefined],
    ]),
    ...parts.map(([category, measure]): [Form, Figure] => [
      // the split is crossed with nothing else
      {
        rate,
        yearly,
        split: split?.dimension,
        absent: dimensionIds.filter((other) => other !== 'operation'),
      },
      [...common, measure, denominator, category],
    ]),
  ])
}

/** Rates exist only for breakdowns that the denominator has too. */
function findUnshared(tableId: string, denominator: string): DimensionId[] {
  const table = tables.get(tableId)
  const cuts = table?.facts[table.measures[denominator]?.fact ?? '']?.cuts ?? []
  const shared = new Set(cuts.flatMap(({ by }) => by.flat()))
  return dimensionIds.filter((id) => !shared.has(id))
}

function compileFigures({ rate, yearly, split, absent }: Form, figures: readonly Figure[]): string {
  const period = yearly ? 'y.school_year' : 'n.period'
  const dimensions = dimensionIds.map((id) => (id === split ? 'f.category' : `n.${id}`))
  const names = split
    ? `concat_ws(';', nullif(n.dimensions, ''), concat('${split}=', f.category))`
    : 'n.dimensions'
  const rows = figures.map((row) => `(${row.map((text) => (text ? quoteText(text) : 'null')).join(', ')})`)
  return `insert into observation
with made (indicator, definition, unit, table_id, measure, base, category) as (values
  ${rows.join(',\n  ')}
), figure as (
  select
    concat_ws(':', f.indicator, coalesce(n.definition, f.definition), n.territory, ${period}, nullif(${names}, '')) as id,
    f.indicator, f.unit,
    coalesce(n.definition, f.definition) as definition,
    n.territory, n.level,
    ${period} as period, ${yearly ? "'school_year'" : 'n.period_kind'} as period_kind,
    ${yearly ? 'y.school_year_start' : 'n.period_start'} as period_start,
    ${dimensions.map((dimension, index) => `${dimension} as ${dimensionIds[index]}`).join(', ')},
    ${rate ? 'n.value / d.value' : 'n.value'} as value, n.value as numerator,
    ${rate ? 'd.value' : 'cast(null as double)'} as denominator,
    case
      when n.suppressed is not null${rate ? ' or d.suppressed is not null' : ''} then 'suppressed'
      when n.value is null${rate ? ' or d.value is null' : ''} then 'not_available'
      ${rate ? "when d.value = 0 then 'not_applicable'" : ''}
      else 'published'
    end as status,
    coalesce(n.missing, ${rate ? 'd.missing, ' : ''}'missing_in_source') as missing,
    ${rate ? "case when d.source is null or d.source = n.source then n.source else concat(n.source, ',', d.source) end" : 'n.source'} as source,
    n.synthetic${rate ? ' or coalesce(d.synthetic, false)' : ''} as synthetic,
    n.cell_id as numerator_cell, ${rate ? 'd.cell_id' : 'cast(null as bigint)'} as denominator_cell
  from made f
  join cell n on n.table_id = f.table_id and n.measure = f.measure
  ${yearly ? 'join reference_extraction y on y.territory = n.territory and y.period = n.period' : ''}
  ${
    rate
      ? `left join cell d on d.measure = f.base and d.table_id = n.table_id and d.territory = n.territory
    and d.period_kind = n.period_kind and d.period = n.period and d.dimensions = n.dimensions
    and d.definition is not distinct from n.definition`
      : ''
  }
  where ${['true', ...absent.map((id) => `n.${id} is null`)].join(' and ')} -- the breakdowns that the figures have
)
select
  id, indicator, definition, territory, level, period, period_kind, period_start, ${dimensionIds.join(', ')},
  case when status = 'published' then value end,
  case when status = 'published' then numerator end,
  case when status = 'published' then denominator end,
  unit, status,
  case status
    when 'suppressed' then 'confidential'
    when 'not_available' then missing
    when 'not_applicable' then 'no_base'
  end,
  '', source, synthetic, numerator_cell, denominator_cell, null, null
from figure`
}

function compilePublished({ id, unit }: Indicator): string {
  return `insert into observation
select
  concat_ws(':', p.indicateur, p.definition, p.territory, p.periode), p.indicateur, p.definition, p.territory, t.niveau,
  p.periode,
  case length(p.periode) when 4 then 'year' when 9 then 'school_year' else 'date' end,
  cast(case length(p.periode)
    when 4 then concat(p.periode, '-01-01')
    when 9 then concat(substr(p.periode, 1, 4), '-09-01')
    else p.periode
  end as date),
  ${dimensionIds.map(() => 'null').join(', ')},
  p.valeur, case when p.valeur is not null then p.numerateur end, case when p.valeur is not null then p.denominateur end, '${unit}',
  case
    when p.valeur is not null then 'published'
    when p.drapeau like '%c%' or p.valeur_marque in ('c', 's') then 'suppressed'
    when p.drapeau like '%z%' then 'not_applicable'
    else 'not_available'
  end,
  case
    when p.valeur is not null then null
    when p.drapeau like '%c%' or p.valeur_marque in ('c', 's') then 'confidential'
    when p.drapeau like '%z%' then 'not_applicable'
    else 'not_published_by_source'
  end,
  coalesce(replace(replace(p.drapeau, 'c', ''), 'z', ''), ''), p.source, p.synthetic, null, null, p.file, p.line
from published_rates p
join territories t on t.id = p.territory
where p.indicateur = '${id}'`
}
