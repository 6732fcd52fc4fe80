/** What was counted after one day and up to the end of another; null when it is not published. */
export interface Span {
  after: string
  to: string
  value: number | null
}

/** What is known of a cumulative count at the end of a day: both limits are equal where it is known exactly. */
export interface CountAt {
  lower: number
  upper: number
}

interface Known {
  /** The day before counting started; null when it is not known. */
  origin: string | null
  total: { date: string; value: number } | null
  spans: readonly Span[]
}

/** The days on which a cumulative count is known exactly, with what it was. */
export type KnownCounts = readonly { at: string; value: number }[]

/** Every day that published spans lead to, from the origin on or back from the total. */
export function knownCounts({ origin, total, spans }: Known): KnownCounts {
  const known = new Map<string, number>()
  if (origin !== null) known.set(origin, 0)
  if (total) known.set(total.date, total.value)
  follow(spans, known)
  return [...known].map(([at, value]) => ({ at, value }))
}

/**
 * A cumulative count as it stood at the end of an ISO day: its total at a later day minus the spans that came
 * after, or the spans up to it added together from the origin on. Where published spans do not reach the day,
 * the count stands between its nearest known neighbours in time, since it never falls; undefined when none
 * is known after the day.
 */
export function countAt(day: string, points: KnownCounts): CountAt | undefined {
  const lower = points.filter(({ at }) => at <= day).map(({ value }) => value)
  const upper = points.filter(({ at }) => at >= day).map(({ value }) => value)
  return upper.length === 0 ? undefined : { lower: Math.max(0, ...lower), upper: Math.min(...upper) }
}

/** Adds every count that a chain of published spans leads to, forwards or backwards. */
function follow(spans: readonly Span[], known: Map<string, number>): void {
  const size = known.size
  for (const { after, to, value } of spans) {
    const [before, end] = [known.get(after), known.get(to)]
    if (value === null) continue
    if (before !== undefined && end === undefined) known.set(to, before + value)
    if (end !== undefined && before === undefined) known.set(after, end - value)
  }
  if (known.size > size) follow(spans, known)
}
