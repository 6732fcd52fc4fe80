import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eurostatDataset, findContract } from '../../contracts/contracts.ts'
import { ignoreAbsent } from '../../contracts/language/ignoreAbsent.ts'
import type { Text } from '../../contracts/language/text.ts'
import type { Mapping } from '../../contracts/mapping/mapping.ts'
import { parseMapping } from '../../contracts/mapping/parseMapping.ts'
import { formatMappingProblem } from '../../contracts/mapping/problem.ts'

export const mappingFile = 'mapping.json'

/** The mapping that stands in a folder with the hash of its file, nothing when there is none, or what is wrong with it. */
export async function readMapping(
  folder: string,
  dataset: string,
): Promise<{ mapping?: Mapping; sha256?: string } | { problems: readonly Text[] }> {
  const bytes = await readFile(join(folder, mappingFile)).catch(ignoreAbsent)
  if (bytes === undefined) return {}
  const contract = dataset === eurostatDataset ? undefined : findContract(dataset)
  if (!contract) return { problems: [notMapped(dataset)] }
  const read = parseMapping(bytes.toString('utf8'), contract)
  if ('problems' in read) return { problems: read.problems.map(formatMappingProblem) }
  return { ...read, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function notMapped(dataset: string): Text {
  return {
    fr: `${dataset} se lit tel que publié\u202f; accepté\u202f: le fichier sans ${mappingFile}`,
    en: `${dataset} is read as published; accepted: the file without ${mappingFile}`,
  }
}
