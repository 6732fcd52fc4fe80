import type { Contract } from './contract.ts'

/** The key by the columns that a file has for it: a territory or a pseudonym is written as something else. */
export function writtenKey({ key, columns, territory }: Contract): string[] {
  return key.flatMap((name) => {
    if (name === 'territory') return territory?.columns ?? []
    const written = columns.find(({ stored }) => stored?.some((column) => column.name === name))
    return [written?.name ?? name]
  })
}
