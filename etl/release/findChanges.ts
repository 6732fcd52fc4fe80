import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { type Changes, changes } from '../../indicators/wire/changes.ts'
import type { Engine } from '../engine.ts'

const most = 1000

/** Which rows of both releases a list takes; `n` is the figure now, `b` the one before. */
const lists = {
  added: 'b.id is null',
  withdrawn: 'n.id is null',
  revised: 'n.value is not null and b.value is not null and n.value <> b.value',
  hidden: "n.status = 'suppressed' and b.value is not null",
  shown: "n.value is not null and b.status = 'suppressed'",
} as const

/**
 * What changed in `public` since the release before; of a figure that is hidden now no value is repeated.
 * @param previous the release served before, and its public part
 */
export async function findChanges(
  engine: Engine,
  release: number,
  previous: { release: number; path: string } | undefined,
): Promise<Changes> {
  const path = previous?.path.replaceAll("'", "''")
  await engine.run(path ? `attach '${path}' as before (read_only)` : "attach ':memory:' as before")
  if (!previous) await engine.run('create table before.observation as from public.observation limit 0')
  const found = await Promise.all(Object.values(lists).map((condition) => readList(engine, condition)))
  const redefined = await engine.all<{ indicator: string }>(
    `select distinct indicator from public.observation
where indicator in (select indicator from before.observation)
  and definition not in (select definition from before.observation b where b.indicator = observation.indicator)
order by indicator`,
  )
  await engine.run('detach before')
  const [added, withdrawn, revised, hidden, shown] = found
  const counts = {
    added: added?.count ?? 0,
    withdrawn: withdrawn?.count ?? 0,
    revised: revised?.count ?? 0,
    hidden: hidden?.count ?? 0,
    shown: shown?.count ?? 0,
    redefined: redefined.length,
  }
  return z.parse(changes, {
    release,
    previous: previous?.release ?? null,
    kind: classify(counts),
    counts,
    added: added?.rows,
    withdrawn: withdrawn?.rows,
    revised: revised?.rows,
    hidden: hidden?.rows,
    shown: shown?.rows,
    redefined: redefined.map(({ indicator }) => indicator),
  })
}

async function readList(engine: Engine, condition: string) {
  const joined = `from public.observation n full join before.observation b on b.id = n.id where ${condition}`
  const [total] = await engine.all<{ count: number }>(`select count(*) as count ${joined}`)
  const rows = await engine.all(
    `select coalesce(n.id, b.id) as id, coalesce(n.indicator, b.indicator) as indicator,
  coalesce(n.territory, b.territory) as territory, coalesce(n.period, b.period) as period
  ${condition === lists.revised ? ', b.value as before, n.value as after' : ''}
${joined} order by 1 limit ${most}`,
  )
  return { count: total?.count ?? 0, rows }
}

function classify({ added, withdrawn, hidden, shown, redefined }: Changes['counts']): Changes['kind'] {
  if (withdrawn > 0 || redefined > 0) return 'major'
  return added + hidden + shown > 0 ? 'minor' : 'patch'
}

export async function writeChanges(folder: string, content: Changes): Promise<void> {
  await writeFile(join(folder, 'changes.json'), `${JSON.stringify(content, null, 2)}\n`)
}

export async function readChanges(folder: string): Promise<Changes> {
  return z.parse(changes, JSON.parse(await readFile(join(folder, 'changes.json'), 'utf8')))
}
