import type { Contract } from '../../contracts/language/contract.ts'
import { type Binding, bindHeader } from '../../contracts/language/header.ts'
import { quoteText } from '../../contracts/language/sql.ts'
import { compileMappedRows } from '../../contracts/mapping/compileMappedRows.ts'
import { canonicalHeader, type Mapping } from '../../contracts/mapping/mapping.ts'
import { type MappingPlan, placesOf, planMapping } from '../../contracts/mapping/planMapping.ts'
import { formatMappingProblem } from '../../contracts/mapping/problem.ts'
import { headerFindings } from './fileFindings.ts'
import type { Reading } from './reading.ts'
import { cellName } from './stage.ts'
import { refusal } from './unpack/remark.ts'

/** How the rows of a file are read through the mapping of its folder. */
export function readMapped(contract: Contract, mapping: Mapping, header: readonly string[]): Reading {
  const { plan, problems, fit } = planMapping(mapping, contract, header)
  const wrong = problems.map((problem) => refusal('mapping', formatMappingProblem(problem)))
  const names = canonicalHeader(mapping)
  const binding = bindMapped(contract, names, plan)
  const unpivoted = new Set(plan.unpivot ? [...plan.unpivot.names, plan.unpivot.into] : [])
  return {
    binding,
    findings: wrong.length > 0 ? wrong : headerFindings(describeHeader(binding, plan)),
    fit,
    unpivoted: plan.unpivot !== undefined,
    left: {
      check: 'left_by_mapping',
      message: {
        fr: 'lignes laissées de côté par mapping.json (skip, ou rien dans les colonnes dépliées)',
        en: 'rows left out by mapping.json (skip, or nothing in the unpivoted columns)',
      },
    },
    compileCells: (raw) => compileMappedRows(plan, raw, cellName),
    compileBlame(column) {
      const bound = binding.bound.find((candidate) => candidate.column.name === column)
      if (bound?.index === undefined) return quoteText(column)
      return unpivoted.has(names[bound.index] ?? '') ? 'blamed' : quoteText(bound.header)
    },
  }
}

/** What a header says beside what the mapping reads of it. */
function describeHeader(binding: Binding, { unread, personal }: MappingPlan): Binding {
  const refused = new Set(personal.map(({ index }) => index))
  return {
    ...binding,
    unknown: [...personal, ...unread.filter(({ index }) => !refused.has(index))],
    personal: personal.map(({ header }) => header),
  }
}

/** The cells of a plan against the contract, under the headers of the file; what gives no cell is unknown to it. */
function bindMapped(contract: Contract, names: readonly string[], { cells, others }: MappingPlan): Binding {
  const binding = bindHeader(contract, names)
  const headers = new Map(
    cells.map((cell) => [
      cell.name,
      placesOf(cell)
        .map(({ header }) => header)
        .join(', '),
    ]),
  )
  return {
    ...binding,
    bound: binding.bound.map((bound) => ({ ...bound, header: headers.get(bound.header) || bound.header })),
    unknown: others.map(({ header }, place) => ({ header, index: names.length + place })),
  }
}
