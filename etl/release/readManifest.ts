import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, parseManifest } from '../../indicators/wire/release.ts'

/** The manifest of a release. @throws when there is none or it is not of the shape that readers expect */
export async function readManifest(releases: string, release: number): Promise<Manifest> {
  return parseManifest(await readFile(join(releases, String(release), 'manifest.json'), 'utf8'))
}
