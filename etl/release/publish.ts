import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { quoteText } from '../../contracts/language/sql.ts'
import type { Manifest } from '../../indicators/wire/release.ts'
import { both } from '../both.ts'
import type { Engine } from '../engine.ts'
import type { TableProtection } from '../protect/describeProtection.ts'
import { readFindings } from '../screen/finding.ts'
import { dropPrivateParts } from './dropPrivateParts.ts'
import { findChanges, summarize, writeChanges } from './findChanges.ts'
import { findShown } from './findShown.ts'
import { hashContent } from './hashContent.ts'
import { describeFile, listReleases, promoteDraft } from './releaseFolder.ts'
import type { OnStep } from './step.ts'
import { verifyPublic } from './verifyPublic.ts'
import { readSources, redactFindings, writeManifest } from './writeManifest.ts'
import { writeReceipts } from './writeReceipts.ts'

interface PublishOptions {
  releases: string
  threshold: number
  protection: TableProtection[]
  now: Date
  onStep?: OnStep | undefined
}

/**
 * Writes the public part of the release built in `folder`, checks it, and makes it the one served.
 * Closes the engine: the private part is flushed with the rest.
 * @throws when a check of the public part fails; the release served before stays
 */
export async function publish(engine: Engine, folder: string, options: PublishOptions): Promise<Manifest> {
  const { releases, threshold, protection, now, onStep = () => {} } = options
  const beside = await engine.beside()
  const [described] = await both(
    makePublic(engine, folder, releases),
    // closing would write it as well, but only once the public part is done, and silently if it cannot
    beside.run('checkpoint private'),
  )
  await engine.close()
  onStep('public part written')
  const manifest: Manifest = {
    built: now.toISOString(),
    ...described,
    private: await describeFile(join(folder, 'private.duckdb')),
    threshold,
    protection: protection.map(({ table, cells, primary, secondary }) => ({
      table,
      cells,
      hidden: primary + secondary,
    })),
  }
  await writeManifest(folder, manifest)
  await promoteDraft(folder, { releases, release: manifest.release, onStep })
  await dropPrivateParts(releases)
  onStep('private parts dropped')
  return manifest
}

/** Makes `public.duckdb` and what it changes, and says what the manifest does of it. */
async function makePublic(engine: Engine, folder: string, releases: string) {
  const path = join(folder, 'public.duckdb')
  await writePublic(engine, path)
  const beside = await engine.beside()
  const [described] = await both(
    describePublic(engine, folder, releases),
    // detaching would write it as well, but only once it is described
    beside.run('checkpoint public'),
  )
  await engine.run('detach public')
  return { ...described, public: await describeFile(path) }
}

async function describePublic(engine: Engine, folder: string, releases: string) {
  const counts = await countObservations(engine)
  const described = {
    contentHash: await hashContent(engine),
    sources: await readSources(engine),
    screening: redactFindings(await readFindings(engine)),
  }
  const release = ((await listReleases(releases)).at(-1) ?? 0) + 1
  const changes = await findChanges(engine, release, await findShown(releases))
  await writeChanges(folder, changes)
  return { release, ...described, ...counts, changes: summarize(changes) }
}

async function writePublic(engine: Engine, path: string): Promise<void> {
  await engine.run(`attach ${quoteText(path)} as public`)
  await engine.run('use public')
  await engine.run(await readSql('public'))
  await engine.run('use private')
  await engine.run(await readSql('fillPublic'))
  await writeReceipts(engine)
  await verifyPublic(engine)
}

async function countObservations(engine: Engine) {
  const [row] = await engine.all<{ observations: number; published: number; suppressed: number }>(
    `select
  count(*) as observations,
  count(case when status = 'published' then 1 end) as published,
  count(case when status = 'suppressed' then 1 end) as suppressed
from public.observation`,
  )
  return row ?? { observations: 0, published: 0, suppressed: 0 }
}

function readSql(name: string): Promise<string> {
  return readFile(new URL(`./${name}.sql`, import.meta.url), 'utf8')
}
