import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { type DimensionId, dimensionIds } from '../../indicators/dimensions.ts'
import { type ChangeId, type ChangeSummary, changeIds } from '../../indicators/wire/changeSummary.ts'
import { type ChangedFigure, type Changes, changes } from '../../indicators/wire/changes.ts'
import { attachToRead } from '../attachToRead.ts'
import type { Engine } from '../engine.ts'

/** Figures listed of one indicator and change; the counts know them all. */
const most = 1000

/**
 * What changed in `public` since the release before; of a figure that is hidden now no value is repeated.
 * @param previous the release served before, and its public part
 */
export async function findChanges(
  engine: Engine,
  release: number,
  previous: { release: number; path: string } | undefined,
): Promise<Changes> {
  if (previous) await attachToRead(engine, previous.path, 'before')
  else {
    await engine.run("attach ':memory:' as before")
    await engine.run('create table before.observation as from public.observation limit 0')
  }
  await engine.run(`create temp table changed as ${compileChanged()}`)
  const indicators = await countByIndicator(engine)
  const redefined = await findRedefined(engine)
  const figures = previous ? await readFigures(engine) : []
  await engine.run('drop table changed')
  await engine.run('detach before')
  const counts = { ...addUp(indicators), redefined: redefined.length }
  return z.parse(changes, {
    release,
    previous: previous?.release ?? null,
    kind: previous ? classify(counts) : null,
    counts,
    indicators,
    redefined,
    figures,
  })
}

const numbers = ['value', 'numerator', 'denominator'] as const

/** One row per figure that is not as it was; a figure has a value or is hidden. */
function compileChanged(): string {
  const figures = (part: string) =>
    `select * from ${part}.observation where status in ('published', 'suppressed')`
  const either = ['id', 'indicator', 'definition', 'territory', 'period', ...dimensionIds]
  const differs = numbers.map((name) => `n.${name} is distinct from b.${name}`).join(' or ')
  return `select * from (
  select case
      when b.id is null then 'added'
      when n.id is null then 'withdrawn'
      when n.status = 'suppressed' and b.status = 'published' then 'hidden'
      when n.status = 'published' and b.status = 'suppressed' then 'shown'
      when ${differs} then 'revised'
    end as change,
    ${either.map((name) => `coalesce(n.${name}, b.${name}) as ${name}`).join(', ')},
    ${numbers.map((name) => `n.${name} as ${name}_after`).join(', ')},
    ${numbers.map((name) => `case when n.status = 'suppressed' then null else b.${name} end as ${name}_before`).join(', ')}
  from (${figures('public')}) n full join (${figures('before')}) b on b.id = n.id
) as compared where change is not null -- those without one stand as they were`
}

type Counted = { indicator: string } & Record<ChangeId, number>

function countByIndicator(engine: Engine): Promise<Counted[]> {
  const counted = changeIds.map((id) => `count(case when change = '${id}' then 1 end) as ${id}`)
  return engine.all<Counted>(
    `select indicator, ${counted.join(', ')} from changed group by indicator order by indicator`,
  )
}

function addUp(indicators: readonly Counted[]): Record<ChangeId, number> {
  const add = (id: ChangeId) => indicators.reduce((sum, counted) => sum + counted[id], 0)
  return {
    added: add('added'),
    withdrawn: add('withdrawn'),
    revised: add('revised'),
    hidden: add('hidden'),
    shown: add('shown'),
  }
}

/** Indicators of both releases that do not follow the same definitions in the two. */
async function findRedefined(engine: Engine): Promise<Changes['redefined']> {
  const list = (part: string) =>
    `select indicator, string_agg(distinct definition, ' ' order by definition) as definitions
from ${part}.observation group by indicator`
  const rows = await engine.all<{ indicator: string; before: string; after: string }>(
    `select n.indicator, b.definitions as before, n.definitions as after
from (${list('public')}) n join (${list('before')}) b on b.indicator = n.indicator
where n.definitions <> b.definitions -- the others are as they were
order by n.indicator`,
  )
  return rows.map(({ indicator, before, after }) => ({
    indicator,
    before: before.split(' '),
    after: after.split(' '),
  }))
}

type Row = Pick<ChangedFigure, 'change' | 'id' | 'indicator' | 'definition' | 'territory' | 'period'> &
  Record<DimensionId, string | null> &
  Record<`${(typeof numbers)[number]}_${'before' | 'after'}`, number | null>

async function readFigures(engine: Engine): Promise<ChangedFigure[]> {
  const rows = await engine.all<Row>(
    `select * from (
  select *, row_number() over (partition by indicator, change order by id) as position from changed
) as numbered where position <= ${most} -- the rest is counted only
order by indicator, change, id`,
  )
  return rows.map((row) => {
    const { change, id, indicator, definition, territory, period } = row
    const categories = dimensionIds.flatMap((name) => (row[name] === null ? [] : [[name, row[name]]]))
    const dimensions = Object.fromEntries(categories)
    const [before, after] = [readCounted(row, 'before'), readCounted(row, 'after')]
    return { change, id, indicator, definition, territory, period, dimensions, before, after }
  })
}

function readCounted(row: Row, side: 'before' | 'after'): ChangedFigure['before'] {
  const value = row[`value_${side}`]
  if (value === null) return null
  return { value, numerator: row[`numerator_${side}`], denominator: row[`denominator_${side}`] }
}

/** By what a reader has to do with what was quoted: look again, correct a value, or nothing. */
function classify({ withdrawn, redefined, revised, hidden, shown }: Changes['counts']): Changes['kind'] {
  if (withdrawn + redefined > 0) return 'major'
  return revised + hidden + shown > 0 ? 'minor' : 'patch'
}

/** What the manifest says of the changes. */
export function summarize({ previous, kind, counts }: Changes): ChangeSummary {
  return { previous, kind, counts }
}

export async function writeChanges(folder: string, content: Changes): Promise<void> {
  await writeFile(join(folder, 'changes.json'), `${JSON.stringify(content)}\n`)
}

export async function readChanges(folder: string): Promise<Changes> {
  return z.parse(changes, JSON.parse(await readFile(join(folder, 'changes.json'), 'utf8')))
}
