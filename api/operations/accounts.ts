import { labelLine, type PublicLine } from '../../indicators/esf/publicAccount.ts'
import { rulesById } from '../../indicators/esf/ruleSets.ts'
import type { Account } from '../../indicators/wire/account.ts'
import { hasTable } from '../release/hasTable.ts'
import type { Release } from '../release/release.ts'
import { flag, number, numberOrNull, text, textOrNull } from '../release/row.ts'

interface Asked {
  operation: string
  /** All of them when undefined. */
  indicators: readonly string[] | undefined
  /** Null is the whole operation. */
  conventions: readonly (string | null)[]
}

/** The accounts of an operation, the whole of it first; none for a release built before they were published. */
export async function readAccounts(release: Release, asked: Asked): Promise<Account[]> {
  if (!(await hasTable(release.database, 'account_line'))) return []
  // one row per convention, indicator and line; line 0 is all participations
  const rows = await release.database.query(
    `select convention, indicator, line, place, count, synthetic from account_line
     where operation = $operation order by convention nulls first, indicator, place`,
    { operation: asked.operation },
  )
  const accounts: Account[] = []
  for (const row of rows) {
    const indicator = text(row, 'indicator')
    const convention = textOrNull(row, 'convention')
    if (!asked.conventions.includes(convention)) continue
    if (asked.indicators && !asked.indicators.includes(indicator)) continue
    const count = numberOrNull(row, 'count')
    if (number(row, 'place') === 0) {
      const synthetic = flag(row, 'synthetic')
      accounts.push({ indicator, convention, participations: count, lines: [], synthetic })
      continue
    }
    const rule = rulesById.get(indicator)
    if (!rule) continue
    const verdict = text(row, 'line')
    const status = count === null ? 'suppressed' : 'published'
    accounts.at(-1)?.lines.push({ verdict, label: labelLine(verdict as PublicLine, rule), count, status })
  }
  return accounts
}
