import { formatDay } from './day.ts'
import type { Stay } from './participationRow.ts'
import { seededRandom } from './seededRandom.ts'
import type { Row } from './writeCsv.ts'

export const exitEventColumns = ['convention', 'id_participant', 'date', 'evenement']

/** Dated events after the exit of a few of the older participants; some fall past the 28 days that count. */
export function* exitEventRows({
  seed,
  stays,
  dataEnd,
}: {
  seed: number
  stays: readonly Stay[]
  dataEnd: string
}): Iterable<Row> {
  const random = seededRandom(seed, 'exit_events')
  for (const { person, convention, exit } of stays) {
    if (exit === undefined || exit.situation === 'inconnue' || exit.day - person.birth < 16 * 365.25) continue
    if (!random.chance(0.07)) continue
    const after = (from: number, to: number) => formatDay(exit.day + random.integer(from, to))
    const events: (readonly [string, string])[] = []
    if (exit.situation === 'emploi') events.push([after(1, 9), 'recherche_emploi'], [after(10, 27), 'emploi'])
    else if (exit.employment === 'chomage')
      events.push([after(1, 20), 'recherche_emploi'], [after(29, 60), 'emploi'])
    else if (exit.inTraining === 'oui') events.push([after(1, 27), 'formation'])
    for (const [date, name] of events) if (date <= dataEnd) yield [convention, person.id, date, name]
  }
}
