import type { ComponentChildren } from 'preact'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import type { Column } from './DataTable.tsx'
import { ObservedValue } from './ObservedValue.tsx'

interface Given {
  words: { territory: string; value: string }
  /** Of a territory, by its id. */
  name: (territory: string) => string
  indicator: IndicatorWire
  /** How the name stands in its cell; the plain name by default. */
  cell?: (territory: string) => ComponentChildren
}

/** What a table of one figure per territory begins with: the territory, then its figure. */
export function territoryColumns({ words, name, indicator, cell = name }: Given): Column<Observation>[] {
  return [
    {
      key: 'territory',
      header: words.territory,
      cell: ({ territory }) => cell(territory),
      sortValue: ({ territory }) => name(territory),
    },
    {
      key: 'value',
      header: words.value,
      numeric: true,
      cell: (row) => <ObservedValue observation={row} indicator={indicator} />,
      sortValue: ({ value }) => value,
    },
  ]
}
