import { afterAll, beforeAll, expect, it } from 'vitest'
import { openRelease, type Release } from '../../../api/release/release.ts'
import { dimensionsOf, orderBindings, select } from '../../../api/release/selection.ts'
import { catalogue, indicatorWire } from '../../../indicators/catalogue.ts'
import { createReleases, writeRelease } from '../tinyRelease.ts'

let release: Release
beforeAll(async () => {
  const directory = createReleases()
  await writeRelease(directory, 1)
  release = await openRelease(directory, 1)
})
afterAll(() => release.database.close())

it.each(catalogue.map((entry) => [entry.id, indicatorWire(entry, { synthetic: false })] as const))(
  '%s can be asked for at every level and breakdown',
  async (_, indicator) => {
    const base = { territory: undefined, parent: undefined, period: undefined, definition: undefined }
    const dimensions = Object.fromEntries(indicator.breakdowns.map((id) => [id, undefined]))
    for (const level of indicator.levels) {
      for (const breakdown of [undefined, ...dimensionsOf(indicator)]) {
        const values = {
          ...base,
          ...dimensions,
          level: [level],
          ...(breakdown ? { [breakdown]: ['*'] } : {}),
        }
        const { where, order, bindings } = await select(
          release,
          indicator,
          values as Parameters<typeof select>[2],
        )
        const sql = `explain select id from observation where ${where} order by ${order}`
        const plan = await release.database.query(sql, { ...bindings, ...orderBindings })
        expect(plan.length).toBeGreaterThan(0)
      }
    }
  },
)
