import * as z from 'zod'
import type { Api } from './api.ts'
import { type Loot, noteFigures } from './loot.ts'

const listed = z.object({
  indicators: z.array(z.object({ id: z.string(), breakdowns: z.array(z.string()) })),
})
const page = z.object({ release: z.number(), observations: z.array(z.unknown()), next: z.null() })

/** Every figure of every indicator: totals and every breakdown, crossed or not. */
export async function readFigures(
  api: Api,
  { release, figures }: Pick<Loot, 'release' | 'figures'>,
): Promise<void> {
  const { indicators } = listed.parse(await api.read('/indicators'))
  for (const { id, breakdowns } of indicators) {
    noteFigures(await api.read(`/indicators/${id}`), figures)
    const query = breakdowns.map((one) => `${one}=*,total&`).join('')
    const answer = await api.read(`/indicators/${id}/observations?${query}limit=20000`)
    if (page.parse(answer).release !== release) throw new Error(`${id}: another release answers`)
    noteFigures(answer, figures)
  }
  noteFigures(await api.read('/context'), figures)
}
