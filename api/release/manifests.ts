import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '../../indicators/wire/release.ts'
import { readManifest } from './release.ts'

/** Reads manifests of a releases directory, each again only once its file is another one: a purge writes it anew. */
export function createManifestReader(directory: string): (number: number) => Promise<Manifest> {
  const held = new Map<number, { seen: string; manifest: Manifest }>()

  return async (number) => {
    const { ino, size, mtimeMs } = await stat(join(directory, String(number), 'manifest.json'))
    const seen = `${ino} ${size} ${mtimeMs}`
    const known = held.get(number)
    if (known?.seen === seen) return known.manifest
    const manifest = await readManifest(directory, number)
    held.set(number, { seen, manifest })
    return manifest
  }
}
