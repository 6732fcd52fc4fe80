import { findContract } from '../../contracts/contracts.ts'
import type { Contract } from '../../contracts/language/contract.ts'
import { repairTitle } from '../../contracts/language/repairTitle.ts'
import type { RepairMade } from '../../indicators/wire/receipt.ts'
import type { Engine } from '../engine.ts'
import { describeRules } from './describeRules.ts'

/** Fills `receipt_file` and `receipt_rule` of the attached public part: what a receipt says beside lines. */
export async function writeReceipts(engine: Engine): Promise<void> {
  const files = await engine.all<ReadFile>(
    'select source, file, dataset, encoding, mapping from source_file order by source, file',
  )
  for (const { source, file, dataset, encoding, mapping } of files) {
    const contract = findContract(dataset)
    const repairs = await readRepairs(engine, { source, file, contract })
    // The labels that a mapping gives values may be those of persons.
    const told = contract?.participants ? null : mapping
    await engine.run('insert into public.receipt_file values ($1, $2, $3, $4, $5)', [
      ...[source, file, encoding, told, JSON.stringify(repairs)],
    ])
  }
  for (const dataset of new Set(files.map((file) => file.dataset))) {
    for (const { id, severity, columns, words } of describeRules(dataset)) {
      const values = [dataset, id, severity, columns.join(','), words.fr, words.en]
      await engine.run('insert into public.receipt_rule values ($1, $2, $3, $4, $5, $6)', values)
    }
  }
}

interface ReadFile {
  source: string
  file: string
  dataset: string
  encoding: string
  mapping: string | null
}

interface RepairedFile {
  source: string
  file: string
  contract: Contract | undefined
}

/** Of a file that is persons or counts them, which repair was made where, and neither how often nor on what. */
async function readRepairs(engine: Engine, { source, file, contract }: RepairedFile): Promise<RepairMade[]> {
  const rows = await engine.all<{ column_name: string; repair: string; count: number; examples: string }>(
    'select * from repair where source = $1 and file = $2 order by column_name, repair',
    [source, file],
  )
  return rows.map(({ column_name: column, repair: id, count, examples }) => {
    const title = repairTitle(contract, id)
    if (contract?.confidential) return { column, id, title, count: null, examples: [] }
    return { column, id, title, count, examples: (JSON.parse(examples) as unknown[]).map(String) }
  })
}
