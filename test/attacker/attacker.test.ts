import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openEngine } from '../../etl/engine.ts'
import { loadSolver, type Solver } from '../../etl/protect/solver.ts'
import { wilson } from '../../indicators/statistics/wilson.ts'
import { attack, attackDerived, type Leak, type Robbed, robServer } from './attackRelease.ts'
import { findUnread } from './findUnread.ts'
import { createFolders, publishSmall } from './publishSmall.ts'
import { nameKind } from './readExtracts.ts'

const folders = createFolders()
const minutes = (count: number) => ({ timeout: count * 60_000 })
let solver: Solver
let clean: string
let robbed: Robbed

beforeAll(async () => {
  solver = await loadSolver()
  clean = await folders.create()
  await publishSmall(clean)
  await publishSmall(clean, { after: join(clean, '1', 'private.duckdb') })
  robbed = await robServer(clean)
}, 1_800_000)

afterAll(() => folders.remove())

it('finds no small count in all that a running server gives out of two releases', minutes(15), async () => {
  expect(robbed.loots.map(({ release }) => release)).toEqual([1, 2])
  expect(await attack(robbed.loots, { releases: clean, solver })).toEqual([])
})

it('finds nothing of a hidden figure in comparisons, changes, receipts and targets', () => {
  expect(attackDerived(robbed.loots)).toEqual([])
})

it('is told of a route that nobody reads', () => {
  const routes = ['/releases', '/people']
  const answered = new Set(['/releases'])
  expect(findUnread({ routes, answered })).toContain('/people')
})

it.each([
  ['/api/v1/extracts/neet_rate.csv?dialect=excel-fr', 'csv excel-fr'],
  ['/api/v1/extracts/neet_rate.json', 'json'],
  ['/api/v1/extracts/neet_rate.csv?dialect=machine&release=3&shape=wide', 'csv machine wide'],
])('names the kind of file behind %s', (url, kind) => {
  expect(nameKind(url)).toBe(kind)
})

it('finds one when a cell that hides it is shown', minutes(15), async () => {
  const engine = await openEngine(join(clean, '1', 'private.duckdb'))
  const needed = await engine.all<{ cell_id: number }>(
    `select cell_id from cell where suppressed = 'secondary' and table_id = 'fwb_exits'
order by period_kind = 'three_years' desc, cell_id`, // those of a window first
  )
  const lines = await engine.all<{ cell_id: number }>(
    `select cell_id from cell where suppressed = 'primary'
  and (measure like 'esf%_not_counted' or measure like 'esf%_unanswered') -- told by accounts only
order by cell_id`,
  )
  await engine.close()
  expect(needed.length).toBeGreaterThan(2)
  expect(lines.length).toBeGreaterThan(0)
  const secondary = `suppressed = 'secondary' and territory = 'BE.FWB' and period = '2021-2022'
  and measure = 'esfplus_eeco10' and dimensions = 'operation=two'`
  const shown = [secondary, `cell_id = ${lines[0]?.cell_id}`]
  for (const [index, { cell_id }] of [...needed.slice(0, 1), ...needed.slice(-1)].entries()) {
    // one of each table at a time: they have no equation in common
    const releases = await publishLeaky(`cell_id = ${cell_id} or (${shown[index]})`)
    const { loots } = await robServer(releases, 'no other')
    expect(await attack(loots, { releases, solver, tables: ['fwb_exits'] })).not.toEqual([])
    expect(await attack(loots, { releases, solver, tables: ['participations'] })).not.toEqual([])
  }
})

/** A hidden count that the three years around it do not hide. */
const small = { indicator: 'fwb_exit_rate', territory: 'BE.FWB.Z01', period: '2021-2022' }
const isSmall = (one: Record<string, unknown> & { dimensions: Record<string, string> }) =>
  Object.entries(small).every(([name, value]) => one[name] === value) &&
  one.dimensions.sex === 'F' &&
  !one.dimensions.age_band

it.each<[what: string, path: RegExp, leak: (body: Answer) => void]>([
  [
    'the interval of a hidden rate',
    /[/]observations[?]/,
    ({ observations = [] }) => {
      const interval = { ...wilson(2, 900), level: 0.95 }
      for (const one of observations.filter(isSmall)) Object.assign(one, { interval, denominator: 900 })
    },
  ],
  [
    'a hidden count, in a line of what a release changed',
    /[/]releases[/]2[/]changes[?]/,
    (body) => {
      const id = hiddenId(isSmall)
      const after = { value: 2 / 900, numerator: 2, denominator: 900 }
      body.figures?.push({ ...changedFigure, id, change: 'shown', before: null, after })
    },
  ],
  [
    'a hidden count, in a comparison',
    /[/]comparison[?]/,
    ({ territories = [] }) => {
      for (const { observation } of territories) {
        if (isSmall(observation)) Object.assign(observation, { numerator: 2, denominator: 900 })
      }
    },
  ],
])('finds a count when it is given out: %s', async (_, path, leak) => {
  const loots = await robbed.again(inAnswers(path, leak))
  expect(await attack(loots, { releases: clean, solver, tables: ['fwb_exits'] })).not.toEqual([])
})

it('finds what a target had achieved of a hidden count', minutes(15), async () => {
  // all 180 had come by the end of April: nobody came in any later month, and those zeros are hidden
  const count = 180
  const leak = inAnswers(/[/]two[/]targets/, ({ targets = [] }) => {
    const [target] = targets.filter(({ indicator }) => indicator === 'participations_entered')
    // a priority adds up its milestones, so those would contradict it
    if (target) Object.assign(target.achieved, { value: count, date: '2023-04-30' })
  })
  expect(
    await attack(await robbed.again(leak), { releases: clean, solver, tables: ['participations'] }),
  ).not.toEqual([])
})

it.each<[what: string, path: RegExp, leak: (body: Answer) => void]>([
  [
    'the rank of a hidden figure',
    /[/]comparison[?]/,
    ({ territories = [] }) => {
      const hidden = territories.find(({ observation }) => observation.status === 'suppressed')
      if (hidden) hidden.rank = { lowest: 1, highest: 2 }
    },
  ],
  [
    'the part of a hidden figure in a change',
    /[/]change[?]/,
    (body) => {
      if (body.from?.value === null) body.difference = 0.01
    },
  ],
  [
    'the verdict on a hidden figure',
    /[/]targets/,
    ({ targets = [] }) => {
      for (const target of targets) {
        Object.assign(target, { achieved: { ...target.achieved, value: null }, verdict: 'missed' })
      }
    },
  ],
])('finds what is derived when it is given out: %s', async (_, path, leak) => {
  expect(attackDerived(await robbed.again(inAnswers(path, leak)))).not.toEqual([])
})

interface Answer {
  observations?: (Record<string, unknown> & { dimensions: Record<string, string> })[]
  figures?: object[]
  territories?: {
    observation: Record<string, unknown> & { dimensions: Record<string, string> }
    rank: object | null
  }[]
  targets?: { indicator: string; achieved: object; milestone: object }[]
  from?: { value: number | null }
  difference?: number | null
}

const changedFigure = { ...small, definition: 'fwb', dimensions: { sex: 'F' } }

/** Changes the answers of some paths. */
function inAnswers(path: RegExp, change: (body: Answer) => void): Leak {
  return (text, asked) => {
    if (!path.test(asked)) return text
    const body: Answer = JSON.parse(text)
    change(body)
    return JSON.stringify(body)
  }
}

function hiddenId(is: typeof isSmall): string {
  const figures = [...(robbed.loots[0]?.figures.values() ?? [])]
  return (
    figures.find((one) => is({ ...one, dimensions: { ...one.dimensions } as Record<string, string> }))?.id ??
    ''
  )
}

/** The clean release again, with one of the counts it hides shown. */
async function publishLeaky(which: string): Promise<string> {
  const releases = await folders.create()
  await publishSmall(releases, {
    hiddenAs: join(clean, '1', 'private.duckdb'),
    sabotage: `update cell set suppressed = null where ${which}`,
  })
  return releases
}
