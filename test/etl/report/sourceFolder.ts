import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeOrigin } from '../writeOrigin.ts'

/** Writes a source of one publisher: its origin and one file. */
export async function addSource(
  folder: string,
  dataset: string,
  name: string,
  content: readonly string[] | Buffer,
): Promise<void> {
  const leaf = join(folder, 'editeur', dataset, '2020')
  await mkdir(leaf, { recursive: true })
  await writeOrigin(leaf, { dataset })
  await writeFile(join(leaf, name), content instanceof Buffer ? content : `${content.join('\n')}\n`)
}
