import { chmod, copyFile, mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { findContract } from '../../contracts/contracts.ts'
import { ignoreAbsent } from '../../contracts/language/ignoreAbsent.ts'
import type { Engine } from '../engine.ts'
import { originFile, type Source } from '../screen/discover.ts'
import { mappingFile } from '../screen/readMapping.ts'
import { describeFile, flush } from './releaseFolder.ts'
import type { OnStep } from './step.ts'

/** What stands beside the data files of a source and says how they are read. */
const companions = [originFile, mappingFile]

interface KeepOptions {
  sources: readonly Source[]
  releases: string
  /** The folder of the release being built, which a crash leaves for a later run to remove. */
  draft: string
  onStep?: OnStep | undefined
}

/**
 * Copies every source file into `<releases>/raw/<sha256>`, to stay as it was read; one that is there is left
 * alone. Files about persons are kept only when they are declared synthetic.
 * @throws when a file is no longer the one that was screened
 */
export async function keepRawFiles(
  engine: Engine,
  { sources, releases, draft, onStep = () => {} }: KeepOptions,
): Promise<void> {
  const rows = await engine.all<{ sha256: string }>('select distinct sha256 from source_file')
  const screened = new Set(rows.map(({ sha256 }) => sha256))
  const raw = join(releases, 'raw')
  await mkdir(raw, { recursive: true, mode: 0o700 })
  for (const { folder, files, origin } of sources) {
    if (findContract(origin.dataset)?.participants && !origin.synthetic) continue
    for (const file of files) await keepFile(join(folder, file), { raw, draft, screened, onStep })
    for (const file of companions) {
      const path = join(folder, file)
      if (await isFile(path)) await keepFile(path, { raw, draft, onStep })
    }
  }
  await flush(raw)
  onStep('raw files kept')
}

interface Place {
  raw: string
  draft: string
  screened?: ReadonlySet<string>
  onStep: OnStep
}

/** The copy is made in the draft and takes its place in one rename: what is in `raw` is whole. */
async function keepFile(path: string, { raw, draft, screened, onStep }: Place): Promise<void> {
  const copy = join(draft, 'raw-file')
  await copyFile(path, copy)
  onStep('raw file copied')
  const { sha256 } = await describeFile(copy)
  if (screened && !screened.has(sha256)) throw new Error(`${path}: changed since it was screened; run again`)
  const place = join(raw, sha256)
  if (await isFile(place)) {
    await rm(copy)
    return
  }
  await chmod(copy, 0o400)
  await flush(copy)
  await rename(copy, place)
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(ignoreAbsent))?.isFile() ?? false
}
