import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes a source of one publisher: its origin and one file. */
export async function addSource(
  folder: string,
  dataset: string,
  name: string,
  content: readonly string[] | Buffer,
): Promise<void> {
  const leaf = join(folder, 'editeur', dataset, '2020')
  await mkdir(leaf, { recursive: true })
  const words = { publisher: 'p', title: 't', period: '', published: '', retrieved: '', licence: '' }
  await writeFile(join(leaf, 'origin.json'), JSON.stringify({ ...words, dataset, synthetic: true }))
  await writeFile(join(leaf, name), content instanceof Buffer ? content : `${content.join('\n')}\n`)
}
