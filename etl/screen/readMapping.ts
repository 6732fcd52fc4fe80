import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eurostatDataset, findContract } from '../../contracts/contracts.ts'
import type { Text } from '../../contracts/language/text.ts'
import type { Mapping } from '../../contracts/mapping/mapping.ts'
import { parseMapping } from '../../contracts/mapping/parseMapping.ts'
import { formatMappingProblem } from '../../contracts/mapping/problem.ts'

export const mappingFile = 'mapping.json'

/** The mapping that stands in a folder, undefined when there is none, or what is wrong with it. */
export async function readMapping(
  folder: string,
  dataset: string,
): Promise<{ mapping: Mapping | undefined } | { problems: readonly Text[] }> {
  const text = await readFile(join(folder, mappingFile), 'utf8').catch(ignoreAbsent)
  if (text === undefined) return { mapping: undefined }
  const contract = dataset === eurostatDataset ? undefined : findContract(dataset)
  if (!contract) return { problems: [notMapped(dataset)] }
  const read = parseMapping(text, contract)
  return 'problems' in read ? { problems: read.problems.map(formatMappingProblem) } : read
}

function notMapped(dataset: string): Text {
  return {
    fr: `${dataset} se lit tel que publié\u202f; accepté\u202f: le fichier sans ${mappingFile}`,
    en: `${dataset} is read as published; accepted: the file without ${mappingFile}`,
  }
}

function ignoreAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
