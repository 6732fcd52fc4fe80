import { join } from 'node:path'
import type { Engine } from '../../../etl/engine.ts'
import { publish } from '../../../etl/release/publish.ts'
import { openDraft } from '../../../etl/release/releaseFolder.ts'
import { insertRow, observeAll, openWarehouse } from '../observe/warehouse.ts'

/** Publishes a release of two zones: two pupils reported of 7,654,321 and 60 of 9,876,543. */
export async function publishZones(
  releases: string,
  name: string,
  { sabotage, fill }: { sabotage?: string; fill?: (engine: Engine) => Promise<void> } = {},
) {
  const folder = await openDraft(releases, { name })
  const engine = await openWarehouse(join(folder, 'private.duckdb'))
  const absence = { annee_scolaire: '2020-2021', type_enseignement: 'ordinaire', seuil_demi_jours: 9 }
  await insertRow(engine, 'fwb_absences', {
    ...absence,
    territory: 'BE.FWB.Z01',
    signales: 2,
    eleves: 7_654_321,
  })
  await insertRow(engine, 'fwb_absences', {
    ...absence,
    territory: 'BE.FWB.Z02',
    signales: 60,
    eleves: 9_876_543,
  })
  await fill?.(engine)
  await observeAll(engine)
  if (sabotage) await engine.run(sabotage)
  await publish(engine, folder, {
    releases,
    threshold: 5,
    protection: [],
    now: new Date('2026-11-21T10:00:00Z'),
  })
}
