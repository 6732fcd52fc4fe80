import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { finding, type Manifest, manifest, type Source } from '../../indicators/wire/release.ts'
import type { Engine } from '../engine.ts'

type SourceRow = Omit<Source, 'files'> & {
  file: string
  sha256: string
  bytes: number
  rows: number
  accepted: number
  rejected: number
}

/** What the warehouse says of the sources: one entry per release of a dataset, with its files. */
export async function readSources(engine: Engine): Promise<Source[]> {
  const rows = await engine.all<SourceRow>(
    `select
  source as id, dataset, publisher, title, period, published, retrieved, licence, url, note, synthetic,
  file, sha256, bytes, rows, accepted, rejected
from source_file
order by source, file`,
  )
  const sources = new Map<string, Source>()
  for (const { file, sha256, bytes, rows: count, accepted, rejected, ...origin } of rows) {
    const source = sources.get(origin.id) ?? { ...origin, files: [] }
    source.files.push({ name: file, sha256, bytes, rows: count, accepted, rejected })
    sources.set(origin.id, source)
  }
  return [...sources.values()]
}

/** The findings of the screening, as the release states them. */
export async function readFindings(engine: Engine): Promise<Manifest['screening']> {
  const rows = await engine.all<Record<string, unknown>>(
    `select check_id as "check", severity, dataset, source, file, count, message_fr, message_en, examples
from finding
order by severity, dataset, check_id`,
  )
  return rows.map(({ message_fr, message_en, examples, ...row }) =>
    z.parse(finding, {
      ...row,
      message: { fr: message_fr, en: message_en },
      examples: typeof examples === 'string' ? JSON.parse(examples) : examples,
    }),
  )
}

/** Writes `manifest.json` into a draft. @throws when it is not of the shape that readers expect */
export async function writeManifest(folder: string, content: Manifest): Promise<void> {
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(z.parse(manifest, content), null, 2)}\n`)
}
