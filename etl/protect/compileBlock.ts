import { quoteText, quoteTexts } from '../../contracts/language/sql.ts'
import type { Block } from './findBlocks.ts'

/** The condition that picks the rows of a block out of `cell`; `of` is the prefix of its columns. */
export function compileBlock(tableId: string, { operation, periods }: Block, of = ''): string {
  return `${of}table_id = ${quoteText(tableId)} and coalesce(${of}operation, '') = ${quoteText(operation)}
  and ${of}period in (${quoteTexts(periods)})`
}
