import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { findContract } from '../../contracts/contracts.ts'
import { parseNote } from '../../contracts/origin.ts'
import { type Manifest, manifest, type Source } from '../../indicators/wire/release.ts'
import type { Engine } from '../engine.ts'
import type { Finding } from '../screen/finding.ts'

type SourceRow = Omit<Source, 'files' | 'note'> & {
  note: string | null
  file: string
  sha256: string
  bytes: number
  rows: number
  accepted: number
  rejected: number
  mapping: string | null
  mapping_sha256: string | null
}

/** What the warehouse says of the sources: one entry per release of a dataset, with its files. */
export async function readSources(engine: Engine): Promise<Source[]> {
  const rows = await engine.all<SourceRow>(
    `select
  source as id, dataset, publisher, title, period, published, retrieved, licence, url, note, synthetic,
  file, sha256, bytes, rows, accepted, rejected, mapping, mapping_sha256
from source_file
order by source, file`,
  )
  const sources = new Map<string, Source>()
  for (const {
    file,
    sha256,
    bytes,
    rows: count,
    accepted,
    rejected,
    mapping,
    mapping_sha256,
    note,
    ...origin
  } of rows) {
    const source = sources.get(origin.id) ?? { ...origin, note: parseNote(note), files: [] }
    const counts = findContract(origin.dataset)?.participants
      ? { rows: null, accepted: null, rejected: null }
      : { rows: count, accepted, rejected }
    source.files.push({
      name: file,
      sha256,
      bytes,
      ...counts,
      mapping: describeMapping(mapping, mapping_sha256),
    })
    sources.set(origin.id, source)
  }
  return [...sources.values()]
}

// Every text of the table was valid when its file was read: a later version reads older ones as they stand.
function describeMapping(text: string | null, sha256: string | null): Source['files'][number]['mapping'] {
  if (text === null || sha256 === null) return null
  const { version } = JSON.parse(text) as { version: number }
  return { version, sha256 }
}

/**
 * What the world may read of the findings, in the order the release states them: of a file that is persons or
 * counts them, which check spoke, and no number or line. The findings whole stay in the private part.
 */
export function redactFindings(findings: readonly Finding[]): Manifest['screening'] {
  const rank = ({ severity, dataset, check }: Finding) => [severity, dataset, check].join(' ')
  const ordered = [...findings].sort((one, other) => rank(one).localeCompare(rank(other), 'en'))
  return ordered.map((finding) => {
    const hidden = findContract(finding.dataset)?.confidential
    return { ...finding, ...(hidden ? { count: null, examples: [] } : { examples: [...finding.examples] }) }
  })
}

/** Writes `manifest.json` into a draft. @throws when it is not of the shape that readers expect */
export async function writeManifest(folder: string, content: Manifest): Promise<void> {
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(z.parse(manifest, content), null, 2)}\n`)
}
