import type { Headline } from './headline.ts'

/** The indicator the reader came with where the territory has it, otherwise the first it has. */
export function findLead(headlines: readonly Headline[], wanted: string): Headline | undefined {
  return headlines.find(({ indicator, own }) => own && indicator.id === wanted) ?? headlines[0]
}

/** The territory's own lists, at the period they are shown for. */
export function findList(headlines: readonly Headline[]): Headline | undefined {
  return headlines.find(({ indicator, own }) => own && indicator.id === 'siei_listed_rate')
}
