import type { Contract } from './contract.ts'
import type { Text } from './text.ts'

/** What a repair that a contract can make is called; its id, for one that it no longer knows. */
export function repairTitle({ columns, territory }: Contract, id: string): Text {
  const known = [...columns.flatMap(({ type }) => type.repairs ?? []), ...(territory?.repairs ?? [])]
  return known.find((repair) => repair.id === id)?.title ?? { fr: id, en: id }
}
