import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '../../etl/engine.ts'
import { countCells, observe, protectCells } from '../../etl/observe/observe.ts'
import { traceCells } from '../../etl/observe/traceCells.ts'
import { publish } from '../../etl/release/publish.ts'
import { openDraft } from '../../etl/release/releaseFolder.ts'
import { publishedTables } from '../../indicators/tables/tables.ts'
import { openWarehouse } from '../etl/observe/warehouse.ts'
import { addOperations } from './smallOperations.ts'
import { addExits, addLists } from './smallTables.ts'

interface Content {
  /** SQL run once everything is protected. */
  sabotage?: string
  /** The private part of a release of the same content: what it hides is hidden, without another search. */
  hiddenAs?: string
  /** The private part of the release before this one: a few counts differ from it. */
  after?: string
}

const threshold = 5

/** Publishes a small warehouse as the next release in `releases`. */
export async function publishSmall(
  releases: string,
  { sabotage, hiddenAs, after }: Content = {},
): Promise<void> {
  const folder = await openDraft(releases, { name: 'draft' })
  const engine = await openWarehouse(join(folder, 'private.duckdb'))
  await addExits(engine)
  await addLists(engine)
  await addOperations(engine)
  if (after) await revise(engine)
  await countCells(engine)
  const protection = hiddenAs ? [] : await protectCells(engine, { threshold, earlier: after })
  if (hiddenAs) await hideAs(engine, hiddenAs)
  if (sabotage) await engine.run(sabotage)
  await traceCells(engine, publishedTables)
  await observe(engine)
  await publish(engine, folder, { releases, threshold, protection, now: new Date('2026-11-21T10:00:00Z') })
}

/** What a later file corrects: two more leave school, one list is longer, and six participants turn out to be others. */
async function revise(engine: Engine) {
  await engine.run(
    "update fwb_exits set sortants = sortants + 2 where territory = 'BE.FWB.Z01' and sexe = 'M' and tranche_age = '15-17'",
  )
  await engine.run(
    "update siei_listings set listes = listes + 3, accompagnes = accompagnes + 3 where territory = 'FR.D60' and sexe = 'F'",
  )
  await engine.run(
    "update participations set sexe = 'F' where operation = 'one' and sexe = 'M' and line <= 12",
  )
}

async function hideAs(engine: Engine, path: string) {
  await engine.run(`attach '${path}' as model (read_only)`)
  const same = ['table_id', 'measure', 'definition', 'territory', 'period', 'dimensions']
  await engine.run(`update cell set suppressed = m.suppressed from model.cell m
where ${same.map((name) => `m.${name} is not distinct from cell.${name}`).join(' and ')} -- the same count`)
  await engine.run('detach model')
}

/** New folders, and how to be rid of all of them. */
export function createFolders() {
  const folders: string[] = []
  return {
    async create(): Promise<string> {
      const folder = await mkdtemp(join(tmpdir(), 'vigie-attacker-'))
      folders.push(folder)
      return folder
    },
    async remove(): Promise<void> {
      for (const folder of folders) await rm(folder, { recursive: true, force: true })
    },
  }
}
