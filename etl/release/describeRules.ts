import { findContract } from '../../contracts/contracts.ts'
import { type Contract, missingValue, rulesOf } from '../../contracts/language/contract.ts'
import { writtenKey } from '../../contracts/language/writtenKey.ts'
import type { RuleApplied } from '../../indicators/wire/receipt.ts'
import { reconciliations } from '../screen/reconcile/reconcile.ts'

/** The rules that the files of a dataset are held to: of its columns, its rows, its key, and between files. */
export function describeRules(dataset: string): RuleApplied[] {
  const contract = findContract(dataset)
  if (!contract) return []
  return [
    ...columnRules(contract),
    ...rulesOf(contract).map(
      ({ id, severity, columns, accepted }): RuleApplied => ({
        id,
        severity: severity === 'warn' ? 'warning' : 'reject',
        columns: [...columns],
        words: accepted,
      }),
    ),
    ...keyRule(contract),
    ...reconciliations
      .filter((one) => one.dataset === contract.dataset)
      .map(({ id, severity, message }): RuleApplied => ({ id, severity, columns: [], words: message })),
  ]
}

/** One rule per type of cell, for all the columns of it. */
function columnRules({ columns }: Contract): RuleApplied[] {
  const filled = columns.filter(({ required }) => required === 'filled').map(({ name }) => name)
  const types = new Map(columns.map(({ type }) => [type.name, type]))
  const rules = [...types.values()].map(
    ({ name, accepted }): RuleApplied => ({
      id: name,
      severity: 'reject',
      columns: columns.filter(({ type }) => type.name === name).map((column) => column.name),
      words: accepted,
    }),
  )
  if (filled.length === 0) return rules
  return [...rules, { id: 'missing_value', severity: 'reject', columns: filled, words: missingValue }]
}

function keyRule(contract: Contract): RuleApplied[] {
  const columns = writtenKey(contract)
  const list = columns.join(', ')
  const words = { fr: `une seule ligne par ${list}`, en: `one row per ${list}` }
  return columns.length === 0 ? [] : [{ id: 'duplicate_key', severity: 'reject', columns, words }]
}
