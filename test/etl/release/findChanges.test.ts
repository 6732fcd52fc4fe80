import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openEngine } from '../../../etl/engine.ts'
import { findChanges } from '../../../etl/release/findChanges.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-changes-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** A figure: `7/100` of two counts, a value, `hidden`, or `none` that only says why it is missing. */
type Figures = Record<string, string>

it('tells what became of each figure, with its value before and now', async () => {
  const found = await compare(
    { a: '7/100', b: '8/100', c: '9/100', d: 'hidden', e: '5/100', f: 'hidden', g: 'none', h: '6/100' },
    { a: '7/100', b: '9/100', c: 'hidden', d: '4/100', f: 'hidden', g: '3/100', h: '12/200', i: 'none' },
  )
  expect(found).toMatchObject({ release: 2, previous: 1, kind: 'major' })
  expect(found.counts).toEqual({ added: 1, withdrawn: 1, revised: 2, hidden: 1, shown: 1, redefined: 0 })
  const told = found.figures.map(({ change, id, before, after }) => [change, id, before?.value, after?.value])
  expect(told).toEqual([
    ['added', 'g', undefined, 0.03],
    ['hidden', 'c', undefined, undefined],
    ['revised', 'b', 0.08, 0.09],
    ['revised', 'h', 0.06, 0.06], // the same share of twice as many
    ['shown', 'd', undefined, 0.04],
    ['withdrawn', 'e', 0.05, undefined],
  ])
  expect(found.figures[3]).toMatchObject({
    dimensions: { sex: 'F' },
    before: { numerator: 6, denominator: 100 },
    after: { numerator: 12, denominator: 200 },
  })
  expect(found.indicators).toEqual([
    { indicator: 'neet_rate', added: 1, withdrawn: 1, revised: 2, hidden: 1, shown: 1 },
  ])
})

it('classes a release by what a reader has to do with what was quoted', async () => {
  const quoted = { a: '7/100', b: 'hidden' }
  expect((await compare(quoted, quoted)).kind).toBe('patch')
  expect((await compare(quoted, { ...quoted, c: '1/100' })).kind).toBe('patch')
  expect((await compare(quoted, { ...quoted, a: '8/100' })).kind).toBe('minor')
  expect((await compare(quoted, { ...quoted, a: 'hidden' })).kind).toBe('minor')
  expect((await compare(quoted, { ...quoted, b: '8/100' })).kind).toBe('minor')
  expect((await compare(quoted, { a: '7/100' })).kind).toBe('major')
  expect((await compare(quoted, { ...quoted, a: 'none' })).kind).toBe('major')
})

it('a changed definition is major, and both are named', async () => {
  const found = await compare(
    { a: '7/100' },
    { a: '7/100', z: '7/100' },
    "definition = 'other' where id = 'z'",
  )
  expect(found).toMatchObject({
    kind: 'major',
    redefined: [{ indicator: 'neet_rate', before: ['usual'], after: ['other', 'usual'] }],
  })
})

it('a first release counts its figures and lists none', async () => {
  const found = await compare(undefined, { a: '7/100', b: 'hidden', c: 'none' })
  expect(found).toMatchObject({
    previous: null,
    kind: null,
    counts: { added: 2 },
    redefined: [],
    figures: [],
  })
  expect(found.indicators).toMatchObject([{ indicator: 'neet_rate', added: 2 }])
})

it('lists a thousand figures of an indicator and change, and counts them all', async () => {
  const many = Object.fromEntries(Array.from({ length: 1200 }, (_, n) => [`n${n}`, '7/100']))
  const found = await compare({ a: '7/100' }, { a: '7/100', ...many })
  expect(found.counts.added).toBe(1200)
  expect(found.figures).toHaveLength(1000)
})

async function compare(before: Figures | undefined, after: Figures, extra?: string) {
  const path = join(folder, `${Math.random()}.duckdb`)
  if (before) await (await write(path, before)).close()
  const engine = await openEngine()
  await engine.run(`attach '${path}.now' as public`)
  await engine.run('use public')
  await fill(engine, after)
  if (extra) await engine.run(`update observation set ${extra}`)
  const found = await findChanges(engine, before ? 2 : 1, before && { release: 1, path })
  await engine.close()
  return found
}

type Engine = Awaited<ReturnType<typeof openEngine>>

async function write(path: string, figures: Figures): Promise<Engine> {
  const engine = await openEngine(path)
  await fill(engine, figures)
  return engine
}

async function fill(engine: Engine, figures: Figures) {
  await engine.run(await readFile(new URL('../../../etl/release/public.sql', import.meta.url), 'utf8'))
  const rows = Object.entries(figures).map(([id, text]) => {
    const [numerator, denominator] = text.split('/').map(Number)
    const counted =
      denominator === undefined
        ? 'null, null, null'
        : `${numerator} / ${denominator}, ${text.replace('/', ', ')}`
    const status = { hidden: 'suppressed', none: 'not_available' }[text] ?? 'published'
    const sex = id === 'h' ? "'F'" : 'null'
    return `('${id}', 'neet_rate', 'usual', 'FR', 'country', '2019', 'year', '2019-01-01', ${sex}, ${counted}, 'share', '${status}', '', 's', false)`
  })
  await engine.run(`insert into observation (id, indicator, definition, territory, level, period, period_kind,
  period_start, sex, value, numerator, denominator, unit, status, flags, source, synthetic) values ${rows.join(', ')}`)
}
