import type { Contract } from './contract.ts'
import type { Text } from './text.ts'

/** What a repair that a contract can make is called; its id, for one that it no longer knows. */
export function repairTitle(contract: Contract | undefined, id: string): Text {
  const { columns = [], territory } = contract ?? {}
  const known = [...columns.flatMap(({ type }) => type.repairs ?? []), ...(territory?.repairs ?? [])]
  return known.find((repair) => repair.id === id)?.title ?? { fr: id, en: id }
}
