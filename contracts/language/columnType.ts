import * as z from 'zod/mini'
import type { Text } from './text.ts'

export type SqlType = 'VARCHAR' | 'BIGINT' | 'INTEGER' | 'DOUBLE' | 'DECIMAL(18,2)' | 'DATE'

/** A typed cell as JavaScript holds it: dates stay `2019-10-15`, null is no value. */
export type Value = string | number | null

/** A certain correction of what a spreadsheet did to a code: counted and listed. */
export interface Repair {
  id: string
  title: Text
  /** SQL over a cleaned, non-empty, accepted text: whether it is one that this repairs. */
  compileSql(expression: string): string
}

/** What one kind of cell may contain: for TypeScript, for SQL, and in words. */
export interface ColumnType {
  /** Names the rule that a wrong cell breaks. */
  name: string
  accepted: Text
  examples: readonly string[]
  sqlType: SqlType
  schema: { type: string; format?: string; constraints?: Record<string, unknown> }
  /** What accepting a text may have mended in it. */
  repairs?: readonly Repair[]
  /** Text of a cleaned, non-empty cell → value. */
  zod: z.ZodMiniType<string | number, string>
  /** SQL over a cleaned, non-empty text: whether it is accepted, and its value (null when it is not). */
  compileSql(expression: string): { valid: string; value: string }
}

interface Definition extends Omit<ColumnType, 'zod' | 'compileSql'> {
  parse(text: string): string | number | undefined
  compileValue(expression: string): string
}

/** The codes of a closed list; undefined for any other type. */
export function codesOf({ schema }: ColumnType): readonly string[] | undefined {
  const codes = schema.constraints?.enum
  return Array.isArray(codes) ? codes.map(String) : undefined
}

/** A column type from its two readings: `parse` gives undefined, `compileValue` null, for the same texts. */
export function defineType({ parse, compileValue, ...words }: Definition): ColumnType {
  return {
    ...words,
    zod: z.pipe(
      z.string(),
      z.transform((text, context) => {
        const value = parse(text)
        if (value !== undefined) return value
        context.issues.push({ code: 'custom', input: text, message: words.accepted.fr })
        return z.NEVER
      }),
    ),
    compileSql(expression) {
      const value = compileValue(expression)
      return { valid: `(${value}) is not null`, value }
    },
  }
}
