import type { Indicator } from '../../indicators/catalogue.ts'
import { dimensionIds } from '../../indicators/dimensions.ts'
import { tables } from '../../indicators/tables/tables.ts'

/**
 * SQL that adds the observations of one indicator, from protected cells or from published rates.
 * A figure is published only if every count it is made of is; a hidden one keeps no count at all.
 */
export function compileObservations(indicator: Indicator): string[] {
  const { figures } = indicator
  if (figures.from === 'published_rates') return [compilePublished(indicator)]
  const whole = { measure: figures.numerator, split: undefined }
  const parts = Object.entries(figures.split?.measures ?? {}).map(([category, measure]) => ({
    measure,
    split: figures.split && { dimension: figures.split.dimension, category },
  }))
  const overlapping = figures.overlap ? [{ measure: figures.overlap.measure, split: undefined }] : []
  return [whole, ...parts, ...overlapping].flatMap((numerator) => {
    const byDate = compileDerived(indicator, numerator)
    return tables.get(figures.table)?.yearlyBy
      ? [byDate, compileDerived(indicator, numerator, { yearly: true })]
      : [byDate]
  })
}

interface Numerator {
  measure: string
  split: { dimension: string; category: string } | undefined
}

function compileDerived(
  indicator: Indicator,
  { measure, split }: Numerator,
  { yearly = false } = {},
): string {
  const { figures, id, unit } = indicator
  if (figures.from !== 'table') throw new Error(`not made of a table: ${id}`)
  const base = figures.denominator
  const period = yearly ? 'y.school_year' : 'n.period'
  const dimensions = dimensionIds.map((dimension) =>
    dimension === split?.dimension ? `'${split.category}'` : `n.${dimension}`,
  )
  const names = split
    ? `concat_ws(';', nullif(n.dimensions, ''), '${split.dimension}=${split.category}')`
    : 'n.dimensions'
  const value = base ? 'n.value / d.value' : 'n.value'
  return `insert into observation
with figure as (
  select
    concat_ws(':', '${id}', coalesce(n.definition, '${indicator.definitions[0]}'), n.territory, ${period}, nullif(${names}, '')) as id,
    coalesce(n.definition, '${indicator.definitions[0]}') as definition,
    n.territory, n.level,
    ${period} as period, ${yearly ? "'school_year'" : 'n.period_kind'} as period_kind,
    ${yearly ? 'y.school_year_start' : 'n.period_start'} as period_start,
    ${dimensions.map((dimension, index) => `${dimension} as ${dimensionIds[index]}`).join(', ')},
    ${value} as value, n.value as numerator, ${base ? 'd.value' : 'cast(null as double)'} as denominator,
    case
      when n.suppressed is not null${base ? ' or d.suppressed is not null' : ''} then 'suppressed'
      when n.value is null${base ? ' or d.value is null' : ''} then 'not_available'
      ${base ? "when d.value = 0 then 'not_applicable'" : ''}
      else 'published'
    end as status,
    coalesce(n.missing, ${base ? 'd.missing, ' : ''}'missing_in_source') as missing,
    ${base ? "case when d.source is null or d.source = n.source then n.source else concat(n.source, ',', d.source) end" : 'n.source'} as source,
    n.synthetic${base ? ' or coalesce(d.synthetic, false)' : ''} as synthetic,
    n.cell_id as numerator_cell, ${base ? 'd.cell_id' : 'cast(null as bigint)'} as denominator_cell
  from cell n
  ${yearly ? 'join reference_extraction y on y.territory = n.territory and y.period = n.period' : ''}
  ${
    base
      ? `left join cell d on d.measure = '${base}' and d.table_id = n.table_id and d.territory = n.territory
    and d.period_kind = n.period_kind and d.period = n.period and d.dimensions = n.dimensions
    and d.definition is not distinct from n.definition`
      : ''
  }
  where n.table_id = '${figures.table}' and n.measure = '${measure}'
    ${split ? `and ${otherDimensions()} -- the split is crossed with nothing else` : ''}
    ${base ? compileSharedDimensions(indicator) : ''}
)
select
  id, '${id}', definition, territory, level, period, period_kind, period_start, ${dimensionIds.join(', ')},
  case when status = 'published' then value end,
  case when status = 'published' then numerator end,
  case when status = 'published' then denominator end,
  '${unit}', status,
  case status
    when 'suppressed' then 'confidential'
    when 'not_available' then missing
    when 'not_applicable' then 'no_base'
  end,
  '', source, synthetic, numerator_cell, denominator_cell, null, null
from figure`
}

/** Rates exist only for breakdowns that the denominator has too. */
function compileSharedDimensions({ figures }: Indicator): string {
  if (figures.from !== 'table' || !figures.denominator) return ''
  const table = tables.get(figures.table)
  const cuts = table?.facts[table.measures[figures.denominator]?.fact ?? '']?.cuts ?? []
  const shared = new Set(cuts.flatMap(({ by }) => by.flat()))
  const absent = dimensionIds.filter((id) => !shared.has(id))
  return absent.map((id) => `and n.${id} is null`).join(' ')
}

function otherDimensions(): string {
  return dimensionIds
    .filter((id) => id !== 'operation')
    .map((id) => `n.${id} is null`)
    .join(' and ')
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
