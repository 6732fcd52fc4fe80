import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '../../etl/engine.ts'
import { countCells, observe, protectCells } from '../../etl/observe/observe.ts'
import { publish } from '../../etl/release/publish.ts'
import { openDraft } from '../../etl/release/releaseFolder.ts'
import { openWarehouse } from '../etl/observe/warehouse.ts'
import { addOperations } from './smallOperations.ts'
import { addExits, addLists } from './smallTables.ts'

interface Content {
  /** SQL run once everything is protected. */
  sabotage?: string
  /** The private part of a release of the same content: what it hides is hidden, without another search. */
  hiddenAs?: string
}

const threshold = 5

/** Publishes a small warehouse as the next release in `releases`. */
export async function publishSmall(releases: string, { sabotage, hiddenAs }: Content = {}): Promise<void> {
  const folder = await openDraft(releases, { name: 'draft' })
  const engine = await openWarehouse(join(folder, 'private.duckdb'))
  await addExits(engine)
  await addLists(engine)
  await addOperations(engine)
  await countCells(engine)
  const protection = hiddenAs ? [] : await protectCells(engine, { threshold })
  if (hiddenAs) await hideAs(engine, hiddenAs)
  if (sabotage) await engine.run(sabotage)
  await observe(engine)
  await publish(engine, folder, { releases, threshold, protection, now: new Date('2026-11-21T10:00:00Z') })
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
