import { findContract } from '../../contracts/contracts.ts'
import type { Contract } from '../../contracts/language/contract.ts'
import { repairTitle } from '../../contracts/language/repairTitle.ts'
import type { RepairMade } from '../../indicators/wire/receipt.ts'
import type { Engine } from '../engine.ts'
import { insertRows } from '../insertRows.ts'
import { describeRules } from './describeRules.ts'

/** Fills `receipt_file` and `receipt_rule` of the attached public part: what a receipt says beside lines. */
export async function writeReceipts(engine: Engine): Promise<void> {
  const files = await engine.all<ReadFile>(
    'select source, file, dataset, encoding, mapping from source_file order by source, file',
  )
  const repairs = await engine.all<RepairRow>('select * from repair order by column_name, repair')
  const written = files.map(({ source, file, dataset, encoding, mapping }) => {
    const contract = findContract(dataset)
    const own = repairs.filter((repair) => repair.source === source && repair.file === file)
    // The labels that a mapping gives values may be those of persons.
    const told = contract?.participants ? null : mapping
    return [source, file, encoding, told, JSON.stringify(describeRepairs(own, contract))]
  })
  await insertRows(engine, 'public.receipt_file', written)
  const rules = [...new Set(files.map((file) => file.dataset))].flatMap((dataset) =>
    describeRules(dataset).map(({ id, severity, columns, words }) => [
      ...[dataset, id, severity, columns.join(','), words.fr, words.en],
    ]),
  )
  await insertRows(engine, 'public.receipt_rule', rules)
}

interface ReadFile {
  source: string
  file: string
  dataset: string
  encoding: string
  mapping: string | null
}

interface RepairRow {
  source: string
  file: string
  column_name: string
  repair: string
  count: number
  examples: string
}

/** Of a file that is persons or counts them, which repair was made where, and neither how often nor on what. */
function describeRepairs(rows: readonly RepairRow[], contract: Contract | undefined): RepairMade[] {
  return rows.map(({ column_name: column, repair: id, count, examples }) => {
    const title = repairTitle(contract, id)
    if (contract?.confidential) return { column, id, title, count: null, examples: [] }
    return { column, id, title, count, examples: (JSON.parse(examples) as unknown[]).map(String) }
  })
}
