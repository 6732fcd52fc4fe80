import { eurostatDataset, findContract } from '../../contracts/contracts.ts'
import {
  compileEurostatRows,
  eurostatAccepted,
  eurostatHeader,
  findEurostatLayout,
} from '../../contracts/eurostat.ts'
import type { Contract } from '../../contracts/language/contract.ts'
import { bindHeader } from '../../contracts/language/header.ts'
import { quoteText } from '../../contracts/language/sql.ts'
import type { Mapping } from '../../contracts/mapping/mapping.ts'
import { headerFindings } from './fileFindings.ts'
import type { Reading } from './reading.ts'
import { readMapped } from './readMapped.ts'
import { cellName } from './stage.ts'
import { refusal } from './unpack/remark.ts'

/** Matches a header with the contract of its dataset, by itself or through a mapping, and says how its rows are read. */
export function readHeader(dataset: string, header: readonly string[], mapping?: Mapping): Reading {
  const contract = findContract(dataset)
  if (!contract) throw new Error(`no contract for dataset: ${dataset}`)
  if (mapping) return readMapped(contract, mapping, header)
  return dataset === eurostatDataset ? readEurostat(contract, header) : readCanonical(contract, header)
}

function readCanonical(contract: Contract, header: readonly string[]): Reading {
  const binding = bindHeader(contract, header)
  return {
    binding,
    findings: headerFindings(binding),
    fit:
      binding.missing.length === 0
        ? Number.POSITIVE_INFINITY
        : binding.bound.filter(({ index }) => index !== undefined).length,
    unpivoted: false,
    left: leftOut,
    compileBlame: quoteText,
    compileCells: (raw) => `select *, false as skip, cast(null as varchar) as blamed from ${raw} as raw`,
  }
}

function readEurostat(contract: Contract, header: readonly string[]): Reading {
  const layout = findEurostatLayout(header)
  const binding = bindHeader(contract, eurostatHeader)
  if (!layout) {
    const message = {
      fr: `en-tête non reconnu\u202f; accepté\u202f: ${eurostatAccepted.fr}`,
      en: `header not recognised; accepted: ${eurostatAccepted.en}`,
    }
    const findings = [refusal('eurostat_header', message, header.slice(0, 5))]
    return { ...eurostat, binding, findings, fit: 0, compileCells: (raw) => raw, compileBlame: quoteText }
  }
  return {
    ...eurostat,
    binding,
    findings: [],
    fit: Number.POSITIVE_INFINITY,
    compileBlame: (column) => (column === 'code_territoire' ? quoteText('geo') : 'blamed'),
    compileCells: (raw) => compileEurostatRows(layout, raw, cellName),
  }
}

const leftOut: Reading['left'] = {
  check: 'outside_selection',
  message: {
    fr: 'lignes hors de ce que Vigie lit (Eurostat\u202f: deux sexes ensemble, 18-24 ans, %, France et Belgique)',
    en: 'rows outside what Vigie reads (Eurostat: both sexes together, 18-24, %, France and Belgium)',
  },
}

const eurostat: Pick<Reading, 'unpivoted' | 'left'> = { unpivoted: true, left: leftOut }
