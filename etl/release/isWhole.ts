import { join } from 'node:path'
import { readManifest } from './readManifest.ts'
import { describeFile } from './releaseFolder.ts'

/** Whether the public part is as its manifest says; one that is not there, or a manifest that cannot be read, is not. */
export async function isWhole(releases: string, release: number): Promise<boolean> {
  try {
    const manifest = await readManifest(releases, release)
    const { sha256 } = await describeFile(join(releases, String(release), 'public.duckdb'))
    return sha256 === manifest.public.sha256
  } catch {
    return false
  }
}
