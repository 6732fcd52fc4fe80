import { openEngine } from '../../etl/engine.ts'
import { buildFacts } from '../../etl/observe/buildFacts.ts'
import { linesOf, verdictsOf } from '../../indicators/esf/publicAccount.ts'
import { ruleSets } from '../../indicators/esf/ruleSets.ts'
import { measureOf, rulesWithAccount } from '../../indicators/tables/esfAccountNames.ts'
import type { ToldCount } from './loot.ts'

const threshold = 5

/** So many participations that every rule judges alike. */
type Alike = Record<string, string | null> & { n: number }

/**
 * Pairs of published lines of two accounts, one of which holds everybody of the other and fewer than five more: by the
 * participations of the private part themselves, whatever equations are declared.
 */
export async function findNearLines(accounts: readonly ToldCount[], path: string): Promise<string[]> {
  const found: string[] = []
  for (const { prefix, people, lines } of await judge(path)) {
    const places = new Map<string, ToldCount[]>()
    for (const told of accounts.filter(({ measure }) => lines.has(measure))) {
      const place = JSON.stringify(told.dimensions)
      places.set(place, [...(places.get(place) ?? []), told])
    }
    if (places.size === 0) throw new Error(`${prefix}: no account is published`)
    for (const [place, [first, ...others]] of places) {
      if (!first) continue
      const { operation, convention } = first.dimensions
      const here = people.filter(
        (one) => one.operation === operation && (!convention || one.convention === convention),
      )
      const published = [...new Set([first, ...others].map(({ measure }) => measure))]
      const members = published.map((measure) => here.map((one) => lines.get(measure)?.(one) === true))
      for (const [outer, inOuter] of members.entries()) {
        for (const [inner, inInner] of members.entries()) {
          const count = (outside: boolean) =>
            here.reduce((sum, { n }, at) => {
              const isIn = outside ? inInner[at] && !inOuter[at] : inOuter[at] && !inInner[at]
              return sum + (isIn ? n : 0)
            }, 0)
          if (count(true) > 0 || count(false) === 0 || count(false) >= threshold) continue
          if (inInner.includes(true)) found.push(`${place}: ${published[outer]} less ${published[inner]}`)
        }
      }
    }
  }
  return found
}

interface Judged {
  prefix: string
  people: Alike[]
  /** Who is in each line of an account. */
  lines: Map<string, (one: Alike) => boolean>
}

/** Every participation of a private part, as the rules judge it. */
async function judge(path: string): Promise<Judged[]> {
  const engine = await openEngine()
  await engine.run(`attach '${path}' as private (read_only)`)
  const tables = await engine.all<{ name: string }>(
    `select table_name as name from duckdb_tables() where database_name = 'private'
  and table_name not in ('operation_category', 'esf_account') -- made again from the rest`,
  )
  for (const { name } of tables) await engine.run(`create view ${name} as from private.${name}`)
  await buildFacts(engine, { participations: true })
  const judged: Judged[] = []
  for (const set of ruleSets) {
    const lines = rulesWithAccount(set).flatMap((rule) =>
      linesOf(rule).map((line) => {
        const given: readonly (string | null)[] = verdictsOf(line)
        return [measureOf(set, rule, line), (one: Alike) => given.includes(one[rule.code] ?? null)] as const
      }),
    )
    const people = await engine.all<Alike>(
      `select * replace (cast(n as integer) as n) from esf_outcome_${set.prefix} where place is not null`,
    )
    judged.push({ prefix: set.prefix, people, lines: new Map(lines) })
  }
  await engine.close()
  return judged
}
