import { contracts } from '../../contracts/contracts.ts'
import type { Contract } from '../../contracts/language/contract.ts'
import { draftMapping } from './draftMapping.ts'
import type { Sample } from './sample.ts'

/** The contract that a file gives most of: at least half of what it requires; undefined when there is none. */
export function findDataset(sample: Sample): Contract | undefined {
  const scored = contracts.map((contract) => {
    const required = contract.columns.filter((column) => column.required).length
    const { columns } = draftMapping(contract, sample, { quote: false }).mapping
    const drafted = Object.values(columns)
    const read = drafted.filter(({ from, constant }) => from !== undefined || constant !== undefined).length
    const absent = drafted.length - read
    return { contract, read, share: (required - absent) / required }
  })
  const best = scored.reduce((most, next) =>
    next.share > most.share || (next.share === most.share && next.read > most.read) ? next : most,
  )
  return best.share >= 0.5 && best.read > 0 ? best.contract : undefined
}
