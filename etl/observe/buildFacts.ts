import { readFile } from 'node:fs/promises'
import type { Engine } from '../engine.ts'

/** In the order they build on each other; each file opens with its grain. */
const files = [
  'territory_ancestor',
  'calendar',
  'reference_extraction',
  'siei_listing',
  'second_cycle',
  'fwb',
  'participation',
  'participation_entry',
  'participation_exit',
  'participation_stock',
  'activity',
]

/** Makes the `fact_…` tables out of the datasets in the warehouse. */
export async function buildFacts(engine: Engine): Promise<void> {
  for (const file of files) {
    await engine.run(await readFile(new URL(`./facts/${file}.sql`, import.meta.url), 'utf8'))
  }
}
