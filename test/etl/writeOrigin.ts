import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Text } from '../../contracts/language/text.ts'

/** Writes the `origin.json` of a folder: what is given, and as little as is accepted. */
export async function writeOrigin(
  folder: string,
  given: { dataset: string; synthetic?: boolean; note?: string | Text },
): Promise<void> {
  const words = { publisher: 'p', title: 't', period: '', published: '', retrieved: '', licence: '' }
  await writeFile(join(folder, 'origin.json'), JSON.stringify({ ...words, synthetic: true, ...given }))
}
