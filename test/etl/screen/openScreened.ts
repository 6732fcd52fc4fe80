import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine } from '../../../etl/engine.ts'
import { type Finding, readFindings } from '../../../etl/screen/finding.ts'
import { ingest } from '../../../etl/screen/ingest.ts'
import type { Limits } from '../../../etl/screen/unpack/limits.ts'
import { writeOrigin } from '../writeOrigin.ts'

export type ScreenedFolder = Awaited<ReturnType<typeof openScreened>>

/** A folder of sources to fill, and the warehouse they are read into. */
export async function openScreened() {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
  const engine = await openEngine()
  return {
    folder,
    engine,
    async addFile(dataset: string, name: string, content: readonly string[] | Buffer): Promise<void> {
      const leaf = join(folder, 'sources/p', dataset, '1')
      await mkdir(leaf, { recursive: true })
      await writeOrigin(leaf, { dataset })
      await writeFile(join(leaf, name), content instanceof Buffer ? content : `${content.join('\n')}\n`)
    },
    async screen(options: { scratch?: string; limits?: Limits } = {}): Promise<Finding[]> {
      const reference = join(import.meta.dirname, 'golden/reference')
      const key = async () => Buffer.alloc(32, 1)
      await ingest(engine, { sources: join(folder, 'sources'), reference, key, ...options })
      return readFindings(engine)
    },
    async close() {
      await engine.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
