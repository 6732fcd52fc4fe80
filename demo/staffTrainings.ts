import { amiens } from './amiensStays.ts'
import { seededRandom } from './seededRandom.ts'
import type { Row } from './writeCsv.ts'

export const staffTrainingColumns = [
  'session',
  'operation',
  'etat',
  'date',
  'niveau',
  'code_territoire',
  'public',
  'presences',
  'heures',
]

// 14 sessions are planned by the source; which were held, when and by how many is ours
const held = [
  '2015-11-24',
  '2016-03-15',
  '2016-11-22',
  '2017-03-21',
  '2017-11-21',
  '2018-02-13',
  '2018-10-16',
  '2018-12-04',
  '2019-03-19',
  '2019-11-19',
  '2020-10-13',
  '2021-03-23',
]
const planned = ['2020-03-24', '2020-05-12']

/** Sessions of the Amiens operation; attendances are more than the 64 persons trained. */
export function* staffTrainingRows({ seed }: { seed: number }): Iterable<Row> {
  const random = seededRandom(seed, 'staff_trainings')
  const sessions = [...held, ...planned].sort()
  for (const [i, date] of sessions.entries()) {
    const id = `${amiens}-s${String(i + 1).padStart(2, '0')}`
    const audience = random.weighted([
      ['ecpif', 0.6],
      ['pe', 0.3],
      ['autre', 0.1],
    ])
    const place = ['departement', random.pick(['02', '60', '80'])]
    if (planned.includes(date)) yield [id, amiens, 'prevue', date, ...place, audience, '', '']
    else yield [id, amiens, 'tenue', date, ...place, audience, random.integer(8, 17), random.pick([6, 6, 12])]
  }
}
