import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Changes } from '../../indicators/wire/changes.ts'
import type { Manifest } from '../../indicators/wire/release.ts'
import { attachToRead } from '../attachToRead.ts'
import { openEngine } from '../engine.ts'
import { dropPrivateParts } from './dropPrivateParts.ts'
import { findChanges, summarize, writeChanges } from './findChanges.ts'
import { findShown } from './findShown.ts'
import { readManifest } from './readManifest.ts'
import { describeFile, listReleases, openDraft, promoteDraft } from './releaseFolder.ts'
import type { OnStep } from './step.ts'
import { findWithdrawal } from './withdraw.ts'
import { writeManifest } from './writeManifest.ts'

interface RollBackOptions {
  releases: string
  /** The release whose content is served again. */
  to: number
  draft: string
  now: Date
  onStep?: OnStep
}

/**
 * Publishes the content of an older release under a new number, so that numbers only grow.
 * @throws when that release is unknown, withdrawn or damaged, or its private part is no longer kept
 */
export async function rollBack({ releases, to, draft, now, onStep }: RollBackOptions): Promise<Manifest> {
  const numbers = await listReleases(releases)
  if (!numbers.includes(to)) throw new Error(`release ${to}: not found; accepted: ${numbers.join(', ')}`)
  const withdrawal = await findWithdrawal(releases, to)
  if (withdrawal)
    throw new Error(`release ${to}: withdrawn (${withdrawal.reason}); accepted: another release`)
  const from = join(releases, String(to))
  const old = await readManifest(releases, to)
  const folder = await openDraft(releases, { name: draft })
  for (const part of ['public', 'private'] as const) {
    const file = `${part}.duckdb`
    await copyFile(join(from, file), join(folder, file)).catch((cause) => {
      throw new Error(`release ${to}: its ${part} part is not kept; build a release from its sources`, {
        cause,
      })
    })
    if ((await describeFile(join(folder, file))).sha256 !== old[part].sha256) {
      throw new Error(`release ${to}: ${file} is not the file its manifest describes`)
    }
  }
  const release = (numbers.at(-1) ?? 0) + 1
  const changes = summarize(await describeChanges(folder, release, await findShown(releases)))
  const content = { ...old, release, built: now.toISOString(), changes, rollbackOf: to }
  await writeManifest(folder, content)
  await promoteDraft(folder, { releases, release, onStep })
  await dropPrivateParts(releases)
  return content
}

async function describeChanges(
  folder: string,
  release: number,
  previous: { release: number; path: string } | undefined,
): Promise<Changes> {
  const engine = await openEngine()
  try {
    await attachToRead(engine, join(folder, 'public.duckdb'), 'public')
    const changes = await findChanges(engine, release, previous)
    await writeChanges(folder, changes)
    return changes
  } finally {
    await engine.close()
  }
}
