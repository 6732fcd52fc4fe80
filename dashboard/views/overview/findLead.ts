import type { Headline } from './headline.ts'

/** The indicator the reader came with where the territory has it, else the first of its own whose chance is known, else any. */
export function findLead(headlines: readonly Headline[], wanted: string): Headline | undefined {
  const own = headlines.filter((headline) => headline.own)
  return (
    own.find(({ indicator }) => indicator.id === wanted) ??
    own.find(({ indicator, current }) => indicator.hasInterval && current.value !== null) ??
    headlines[0]
  )
}

/** The territory's own lists, at the period they are shown for. */
export function findList(headlines: readonly Headline[]): Headline | undefined {
  return headlines.find(({ indicator, own }) => own && indicator.id === 'siei_listed_rate')
}
