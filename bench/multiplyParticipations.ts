import type { Engine } from '../etl/engine.ts'

/**
 * Adds the stays and events of `times - 1` other persons for each one, as unlike as real ones are and the same at every
 * run: all days of a person shift together and leave the first entry in its month, the age shifts by two years at most
 * and stays among those of the operation, the territory is the next ones of the operation in turn.
 */
export async function multiplyParticipations(engine: Engine, times: number): Promise<void> {
  for (const [table, sql] of Object.entries(places)) await engine.run(`create temp table ${table} as ${sql}`)
  await engine.run(
    compileCopies('participations', times, [
      'moved.territory as territory',
      'least(oldest, greatest(youngest, r.age_entree + i.i // 7 % 5 - 2)) as age_entree',
      ...['date_entree', 'date_sortie', 'date_saisie_sortie', 'date_releve_6m'].map(shifted),
    ]),
  )
  await engine.run(compileCopies('exit_events', times, [shifted('date')]))
  for (const table of Object.keys(places)) await engine.run(`drop table ${table}`)
}

/** Where a person comes from, and the territories of each operation in turn. */
const places = {
  person: `select operation, participant, cast(extract(day from min(date_entree)) as integer) - 1 as first_day
from participations group by all`,
  reach:
    'select operation, min(age_entree) as youngest, max(age_entree) as oldest from participations group by all',
  place: `select operation, territory, row_number() over (partition by operation order by territory) - 1 as position,
  count(*) over (partition by operation) as places
from participations group by operation, territory`,
}

function shifted(day: string): string {
  return `r.${day} + cast((first_day + i.i * 11) % 28 - first_day as integer) as ${day}`
}

function compileCopies(table: string, times: number, changed: readonly string[]): string {
  const moved =
    table === 'participations'
      ? `join place home on home.operation = r.operation and home.territory = r.territory
join place moved on moved.operation = r.operation and moved.position = (home.position + i.i) % home.places`
      : ''
  return `insert into ${table}
select r.* replace (concat(r.participant, '-', cast(i.i as varchar)) as participant, ${changed.join(', ')})
from ${table} r
cross join range(1, ${times}) i(i)
join person using (operation, participant)
join reach using (operation)
${moved}`
}
