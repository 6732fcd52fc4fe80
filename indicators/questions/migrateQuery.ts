/**
 * The version of the links that Vigie writes: `v` in their query. What a link leaves out means what it meant in its
 * version, so that a new default is a new version, with a migration that writes the old one.
 */
export const linkVersion = 2

/** What makes the query of a link of a version, from 1, that of the next; an entry is never edited. */
const migrations: readonly ((query: URLSearchParams) => void)[] = [
  // links of version 1 have no number, and say neither of these when they are the default
  (query) => fill(query, { indicator: 'siei_dropout_rate', territory: 'FR.D02', view: 'ranking' }),
]

/** The query of a link of any version as today's links say it; a number that Vigie never wrote is taken for today's. */
export function migrateQuery(search: string): URLSearchParams {
  const query = new URLSearchParams(search)
  const version = Number(query.get('v') ?? 1)
  query.delete('v')
  const steps = Number.isInteger(version) && version > 0 ? migrations.slice(version - 1) : []
  for (const migrate of steps) migrate(query)
  return query
}

function fill(query: URLSearchParams, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    if (!query.has(name)) query.set(name, value)
  }
}
