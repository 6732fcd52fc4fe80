import * as z from 'zod'
import { accounts } from '../../indicators/wire/account.ts'
import { targets } from '../../indicators/wire/target.ts'
import type { Api } from './api.ts'
import { type Loot, noteFigures } from './loot.ts'

const listed = z.object({
  operations: z.array(
    z.object({ id: z.string(), territory: z.string().nullable(), dataTo: z.string().nullable() }),
  ),
})

/** The sheets of operations, their results against targets and the accounts of their figures. */
export async function readOperations(api: Api, loot: Loot): Promise<void> {
  const { operations } = listed.parse(await api.read('/operations'))
  for (const { id: operation, territory, dataTo } of operations) {
    const sheet = await api.read(`/operations/${operation}`)
    const said = targets.parse(await api.read(`/operations/${operation}/targets`))
    for (const answer of [sheet, said]) noteFigures(answer, loot.figures)
    const level = loot.territories.get(territory ?? '')?.level
    if (territory === null || level === undefined || dataTo === null) continue
    loot.results.push({ ...said, operation, territory, dataTo })
    for (const query of ['', '?convention=*']) {
      const whole = accounts.parse(await api.read(`/operations/${operation}/accounts${query}`))
      for (const { indicator, convention, participations, lines } of whole.accounts) {
        const dimensions = { operation, ...(convention === null ? {} : { convention }) }
        const place = { territory, level, period: 'total', periodKind: 'total' as const, dimensions }
        const tell = (measure: string, count: number | null) => {
          if (count !== null) loot.accounts.push({ ...place, measure, count })
        }
        tell('entered', participations)
        for (const { verdict, count } of lines) tell(measureOf(indicator, verdict), count)
      }
    }
  }
}

/** The measure behind a line of an account, by its name in the published table. */
function measureOf(indicator: string, verdict: string): string {
  if (verdict === 'incomplete') return verdict
  return verdict === 'counted' ? indicator : `${indicator}_${verdict}`
}
