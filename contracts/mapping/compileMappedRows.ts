import { compileClean, compileFold } from '../language/cell.ts'
import { quoteText, quoteTexts } from '../language/sql.ts'
import type { MappingPlan, PlannedCell, PlannedSkip, WideColumn } from './planMapping.ts'

/**
 * SQL from the raw cells of `raw` (columns named by `cell`, and `record` where it has it) to the cells of a plan,
 * named `cell(0)`…: one row per record in their order, or per record and filled wide column, with `skip` (left out)
 * and `blamed` (the wide column). A blank record stays one blank row; one with nothing in any wide column is left
 * out.
 */
export function compileMappedRows(plan: MappingPlan, raw: string, cell: (index: number) => string): string {
  const { cells, unpivot, skip, others, width } = plan
  const clean = (index: number) => compileClean(cell(index))
  const all = Array.from({ length: width }, (_, index) => index)
  const read = [
    ...[
      `coalesce(${all.map(clean).join(', ')}) is not null as present`,
      `${compileSkip(skip, clean)} as left_out`,
    ],
    ...cells.map((planned, place) => `${compileWritten(planned, clean)} as written${place}`),
    ...others.map(({ index }, place) => `${cell(index)} as other${place}`),
    ...(unpivot ? compileObserved(unpivot.wide, clean) : ['cast(null as varchar) as blamed']),
  ]
  const names = unpivot?.names.map((_, place) => `stands${place}`) ?? []
  const labels = cells.flatMap((planned, place) =>
    hasLabels(planned) ? [`${compileFold(`written${place}`)} as label${place}`] : [],
  )
  const given = [
    ...cells.map(compileGiven),
    ...names.map(whenPresent),
    ...(unpivot ? ['observed'] : []),
    ...others.map((_, place) => `other${place}`),
  ]
  const own = [
    ...[...all.map(cell), 'present', 'left_out'],
    ...cells.map((_, place) => `written${place}`),
    ...others.map((_, place) => `other${place}`),
    ...cells.flatMap((planned, place) => (hasLabels(planned) ? [`label${place}`] : [])),
    ...(unpivot ? ['place', ...names, 'observed', 'nothing'] : []),
  ]
  // Each step is a projection of its own: the planner computes an expression once and hands it on. DuckDB only:
  // exclude, because not every table of records has a number for them.
  return `select * exclude (${own.join(', ')}),
      ${given.map((text, place) => `${text} as ${cell(place)}`).join(', ')},
      present and (left_out${unpivot ? ' or nothing' : ''}) as skip
    from (select ${['*', ...labels].join(', ')}
      from (select ${['*', ...read].join(', ')}
        from ${raw} as raw ${unpivot ? `cross join ${compileWide(unpivot.wide, names)}` : ''}) as cells
      ${unpivot ? `where observed is not null or (nothing and place = ${unpivot.wide[0]?.index})` : ''}) as labelled`
}

function whenPresent(expression: string): string {
  return `case when present then ${expression} end`
}

/** What a cell reads of the file. */
function compileWritten(planned: PlannedCell, clean: (index: number) => string): string {
  if (planned.kind === 'constant') return whenPresent(quoteText(planned.text))
  const [first = 'null', ...rest] = planned.places.map(({ index }) => clean(index))
  return rest.length > 0 ? `coalesce(${[first, ...rest].join(', ')})` : first
}

function hasLabels(planned: PlannedCell): boolean {
  return planned.kind === 'from' && planned.values.size > 0
}

function compileGiven(planned: PlannedCell, place: number): string {
  const written = `written${place}`
  if (planned.kind === 'constant') return written
  const choices = [...planned.values].map(
    ([label, value]) => `when ${quoteText(label)} then ${value === null ? 'null' : quoteText(value)}`,
  )
  const text = choices.length > 0 ? `case label${place} ${choices.join(' ')} else ${written} end` : written
  return planned.prefix === '' ? text : `${quoteText(planned.prefix)} || ${text}`
}

function compileWide(wide: readonly WideColumn[], names: readonly string[]): string {
  const rows = wide.map(({ header, index, values }) => `(${index}, ${quoteTexts([header, ...values])})`)
  return `(values ${rows.join(', ')}) as wide (${['place', 'blamed', ...names].join(', ')})`
}

function compileObserved(wide: readonly WideColumn[], clean: (index: number) => string): string[] {
  const choices = wide.map(({ index }) => `when ${index} then ${clean(index)}`)
  return [
    `case place ${choices.join(' ')} end as observed`,
    `coalesce(${wide.map(({ index }) => clean(index)).join(', ')}) is null as nothing`,
  ]
}

function compileSkip(skip: readonly PlannedSkip[], clean: (index: number) => string): string {
  const tests = skip.flatMap(({ index, blank, equals, startsWith }) => {
    const folded = compileFold(clean(index))
    return [
      ...(blank ? [`${clean(index)} is null`] : []),
      ...(equals.length > 0 ? [`coalesce(${folded} in (${quoteTexts(equals)}), false)`] : []),
      ...startsWith.map(
        (start) => `coalesce(substr(${folded}, 1, ${[...start].length}) = ${quoteText(start)}, false)`,
      ),
    ]
  })
  return tests.length > 0 ? `(${tests.join(' or ')})` : 'false'
}
