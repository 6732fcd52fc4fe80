import type { Text } from '../../../contracts/language/text.ts'
import type { Finding } from '../finding.ts'

/** A finding that does not know yet which file of which source it is about. */
export type Remark = Pick<Finding, 'check' | 'severity' | 'count' | 'message' | 'examples'>

/** What refuses a file. */
export function refusal(check: string, message: Text, examples: readonly string[] = []): Remark {
  return { check, severity: 'error', count: Math.max(1, examples.length), message, examples }
}

/** What is said of a file that loads all the same. */
export function caution(
  check: string,
  message: Text,
  count: number,
  examples: readonly string[] = [],
): Remark {
  return { check, severity: 'warning', count, message, examples }
}
