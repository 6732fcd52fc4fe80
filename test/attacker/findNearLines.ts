import { group, sum } from 'd3'
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
 * What is published of two accounts, added up in any way, of which one holds everybody of the other and fewer than five
 * more: by the participations of the private part themselves, whatever equations are declared. What an account hides is
 * known together, from its total.
 */
export async function findNearLines(accounts: readonly ToldCount[], path: string): Promise<string[]> {
  const found: string[] = []
  for (const { prefix, people, lists } of await judge(path)) {
    const measures = new Set(lists.flatMap((lines) => lines.map(({ measure }) => measure)))
    const places = group(
      accounts.filter(({ measure }) => measures.has(measure)),
      ({ dimensions }) => JSON.stringify(dimensions),
    )
    if (places.size === 0) throw new Error(`${prefix}: no account is published`)
    for (const [place, told] of places) {
      const { operation, convention } = told[0]?.dimensions ?? {}
      const here = people.filter(
        (one) => one.operation === operation && (!convention || one.convention === convention),
      )
      const published = new Set(told.map(({ measure }) => measure))
      const known = lists.map((lines) => partition(lines, published, here))
      for (const outer of known) {
        for (const inner of known.filter((other) => other !== outer)) {
          found.push(...findNear(outer, inner, here).map((pair) => `${place}: ${pair}`))
        }
      }
    }
  }
  return found
}

/** What is known of an account: names of its parts, and the part that each participation is in. */
interface Known {
  names: string[]
  partOf: number[]
}

function partition(lines: readonly Line[], published: ReadonlySet<string>, here: readonly Alike[]): Known {
  const rest = lines.filter(({ measure }) => !published.has(measure))
  const parts = lines.filter(({ measure }) => published.has(measure)).map((line) => [line])
  if (rest.length > 0) parts.push(rest)
  return {
    names: parts.map((part) => part.map(({ measure }) => measure).join(' or ')),
    partOf: here.map((one) => parts.findIndex((part) => part.some(({ holds }) => holds(one)))),
  }
}

/** Sums of parts of one account that hold sums of parts of another, and a few persons more. */
function findNear(outer: Known, inner: Known, here: readonly Alike[]): string[] {
  const together = outer.names.map(() => inner.names.map(() => 0))
  for (const [at, { n }] of here.entries()) {
    const row = together[outer.partOf[at] ?? -1]
    const column = inner.partOf[at] ?? -1
    if (!row || column < 0) throw new Error('an account has no line for a participation')
    row[column] = (row[column] ?? 0) + n
  }
  const found: string[] = []
  // every choice of parts but none and all
  for (let chosen = 1; chosen < 2 ** inner.names.length - 1; chosen++) {
    const isChosen = (_: unknown, part: number) => (chosen & (1 << part)) > 0
    // the least of the outer account that holds them: whatever else it has in these parts is what it holds more
    const holding = together.filter((row) => row.some((n, part) => n > 0 && isChosen(n, part)))
    const more = sum(holding.flatMap((row) => row.filter((n, part) => !isChosen(n, part))))
    if (more === 0 || more >= threshold) continue
    const names = outer.names.filter((_, index) => holding.includes(together[index] ?? []))
    found.push(`${names.join(' + ')} less ${inner.names.filter(isChosen).join(' + ')}`)
  }
  return found
}

interface Line {
  measure: string
  /** Whether a participation is in it. */
  holds: (one: Alike) => boolean
}

interface Judged {
  prefix: string
  people: Alike[]
  /** The lines of each account. */
  lists: Line[][]
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
    const lists = rulesWithAccount(set).map((rule) =>
      linesOf(rule).map((line): Line => {
        const given: readonly (string | null)[] = verdictsOf(line)
        return {
          measure: measureOf(set, rule, line),
          holds: (one) => given.includes(one[rule.code] ?? null),
        }
      }),
    )
    const people = await engine.all<Alike>(
      `select * replace (cast(n as integer) as n) from esf_outcome_${set.prefix} where place is not null`,
    )
    judged.push({ prefix: set.prefix, people, lists })
  }
  await engine.close()
  return judged
}
