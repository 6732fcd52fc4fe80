import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import * as z from 'zod/mini'
import { openEngine } from '../../etl/engine.ts'
import { describeFile } from '../../etl/release/releaseFolder.ts'
import { type Manifest, manifest } from '../../indicators/wire/release.ts'

/** A release is whole: the public part is the one described, and holds as many figures as it says. */
export async function expectWhole(releases: string, number: number): Promise<Manifest> {
  const folder = join(releases, String(number))
  const content = z.parse(manifest, JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  const path = join(folder, 'public.duckdb')
  expect(content.release).toBe(number)
  expect(await describeFile(path)).toEqual(content.public)
  const engine = await openEngine()
  await engine.run(`attach '${path}' as served (read_only)`)
  const [totals] = await engine.all(`select
  count(*) as observations,
  count(case when status = 'published' then 1 end) as published,
  count(case when status = 'suppressed' then 1 end) as suppressed
from served.observation`)
  await engine.close()
  const { observations, published, suppressed } = content
  expect(totals).toEqual({ observations, published, suppressed })
  return content
}
