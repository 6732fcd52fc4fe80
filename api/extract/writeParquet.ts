import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyToParquet } from '../release/database.ts'
import { compileRows, type Extract } from './extract.ts'

/** An extract as Parquet, through a folder of its own that is gone afterwards. */
export async function* writeParquet(extract: Extract): AsyncGenerator<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-extract-'))
  try {
    yield* createReadStream(await copyToParquet(extract.release.file, { ...compileRows(extract), folder }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
