import { readFile } from 'node:fs/promises'
import type { Engine } from '../engine.ts'
import { buildEsf, buildIsced, buildParticipation, buildProjects } from './esf/buildEsf.ts'

/**
 * Makes the `fact_…` tables out of the datasets in the warehouse, in the order they build on each other; those of
 * `participations` only where these are to be counted.
 */
export async function buildFacts(
  engine: Engine,
  { participations }: { participations: boolean },
): Promise<void> {
  await runFile(engine, 'territory_ancestor')
  await runFile(engine, 'calendar')
  await runFile(engine, 'siei_listing')
  await runFile(engine, 'second_cycle')
  await runFile(engine, 'fwb')
  await runFile(engine, 'operation_scope')
  if (participations) await buildParticipations(engine)
  await runFile(engine, 'activity')
  await buildProjects(engine)
}

async function buildParticipations(engine: Engine): Promise<void> {
  await buildIsced(engine)
  await runFile(engine, 'followed_participation')
  await runFile(engine, 'participation')
  await buildParticipation(engine)
  await runFile(engine, 'participation_origin')
  await runFile(engine, 'participation_entry')
  await runFile(engine, 'operation_category')
  await runFile(engine, 'participation_exit')
  await runFile(engine, 'participation_stock')
  await buildEsf(engine)
  for (const name of ['participation', 'participation_record']) await engine.run(`drop view ${name}`)
  for (const name of [
    'participation_entered',
    'participation_origin',
    'diploma',
    'followed_participation',
    'followed_person',
  ]) {
    await engine.run(`drop table ${name}`)
  }
}

/** Each file opens with its grain. */
async function runFile(engine: Engine, name: string): Promise<void> {
  await engine.run(await readFile(new URL(`./facts/${name}.sql`, import.meta.url), 'utf8'))
}
