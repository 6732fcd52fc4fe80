import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, parseManifest } from '../../indicators/wire/release.ts'

/** The manifest of a release. @throws when there is none or it is not of the shape that readers expect */
export async function readManifest(releases: string, release: number): Promise<Manifest> {
  const path = join(releases, String(release), 'manifest.json')
  try {
    return parseManifest(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new Error(`release ${release}: ${path} cannot be read; accepted: the file as it was written`, {
      cause,
    })
  }
}
