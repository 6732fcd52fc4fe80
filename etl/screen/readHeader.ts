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
import { type FileName, fileFinding, headerFindings } from './fileFindings.ts'
import type { Finding } from './finding.ts'
import type { FileRows } from './readRows.ts'
import { cellName } from './stage.ts'

/** What a header lets Vigie read of a file. */
export interface Reading extends Omit<FileRows, 'records' | 'segments' | 'padded' | 'lookups'> {
  findings: readonly Finding[]
  /** How many columns the header names; Infinity when it names every one that is needed. */
  fit: number
}

/** Matches a header with the contract of its dataset, and says how its rows are read. */
export function readHeader(name: FileName, header: readonly string[]): Reading {
  const { dataset } = name
  const contract = findContract(dataset)
  if (!contract) throw new Error(`no contract for dataset: ${dataset}`)
  return dataset === eurostatDataset
    ? readEurostat(name, contract, header)
    : readCanonical(name, contract, header)
}

function readCanonical(name: FileName, contract: Contract, header: readonly string[]): Reading {
  const binding = bindHeader(contract, header)
  return {
    binding,
    findings: headerFindings(binding, name),
    fit:
      binding.missing.length === 0
        ? Number.POSITIVE_INFINITY
        : binding.bound.filter(({ index }) => index !== undefined).length,
    unpivoted: false,
    compileBlame: quoteText,
    compileCells: (raw) => `select *, false as skip, cast(null as varchar) as blamed from ${raw} as raw`,
  }
}

function readEurostat(name: FileName, contract: Contract, header: readonly string[]): Reading {
  const layout = findEurostatLayout(header)
  const binding = bindHeader(contract, eurostatHeader)
  if (!layout) {
    const message = {
      fr: `en-tête non reconnu\u202f; accepté\u202f: ${eurostatAccepted.fr}`,
      en: `header not recognised; accepted: ${eurostatAccepted.en}`,
    }
    const findings = [fileFinding(name, 'eurostat_header', message, header.slice(0, 5))]
    return { binding, findings, fit: 0, unpivoted: true, compileCells: (raw) => raw, compileBlame: quoteText }
  }
  return {
    binding,
    findings: [],
    fit: Number.POSITIVE_INFINITY,
    unpivoted: true,
    compileBlame: (column) => (column === 'code_territoire' ? quoteText('geo') : 'blamed'),
    compileCells: (raw) => compileEurostatRows(layout, raw, cellName),
  }
}
