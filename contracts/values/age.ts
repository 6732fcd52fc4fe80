/** Full years between two days `YYYY-MM-DD`; undefined when one is missing. */
export function parseAge(birth: unknown, day: unknown): number | undefined {
  if (typeof birth !== 'string' || typeof day !== 'string') return undefined
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

/** SQL for `parseAge` over two dates. */
export function compileAge(birth: string, day: string): string {
  const part = (name: string, date: string) => `extract(${name} from ${date})`
  const before = `(${part('month', day)} * 100 + ${part('day', day)} < ${part('month', birth)} * 100 + ${part('day', birth)})`
  return `cast(${part('year', day)} - ${part('year', birth)} - case when ${before} then 1 else 0 end as integer)`
}
