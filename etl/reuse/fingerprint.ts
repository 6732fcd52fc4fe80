import { createHash, createHmac } from 'node:crypto'
import { join } from 'node:path'
import { findContract } from '../../contracts/contracts.ts'
import type { Contract } from '../../contracts/language/contract.ts'
import { describeFile } from '../release/releaseFolder.ts'
import type { Source } from '../screen/discover.ts'
import type { Limits } from '../screen/unpack/limits.ts'
import type { KeySource } from '../warehouse/key.ts'

interface Reading {
  /** The version of the code; undefined where it cannot be told. */
  code: string | undefined
  key: KeySource
  rejectLimit: number
  limits: Limits
}

/**
 * A hash for each source of all that its rows and findings follow from: its bytes, its origin and mapping, the code,
 * the key of pseudonyms, and the sources that its rows are looked up in. None where one of these cannot be told.
 * @param sources in order of loading: what is looked up comes first
 */
export async function fingerprintSources(
  sources: readonly Source[],
  { code, key, rejectLimit, limits }: Reading,
): Promise<Map<string, string>> {
  const fingerprints = new Map<string, string>()
  // Two sources of one name could be taken for each other.
  if (code === undefined || new Set(sources.map(({ id }) => id)).size < sources.length) return fingerprints
  // territories of the sources are loaded after the reference tables, whose rows may be looked up in them
  const rank = ({ origin }: Source) => (origin.dataset === 'territories' ? 0 : 1)
  for (const source of [...sources].sort((one, other) => rank(one) - rank(other))) {
    const { id, folder, origin, mappingSha256, files } = source
    const contract = findContract(origin.dataset)
    const secret = contract?.participants ? await key({ synthetic: origin.synthetic }) : undefined
    if (!contract || (contract.participants && !secret)) continue
    const lookedUp = sources.filter((other) => isLookedUp(other, contract)).map((other) => other.id)
    if (lookedUp.some((other) => !fingerprints.has(other))) continue
    const bytes = await Promise.all(files.map((file) => describeFile(join(folder, file))))
    const facts = {
      code,
      rejectLimit,
      limits,
      id,
      origin,
      mappingSha256,
      files,
      bytes,
      lookedUp: lookedUp.map((other) => fingerprints.get(other)),
    }
    const hash = secret ? createHmac('sha256', secret) : createHash('sha256')
    fingerprints.set(id, hash.update(JSON.stringify(facts)).digest('hex'))
  }
  return fingerprints
}

/** Whether rows of a contract are looked up in those of a source: territories, lookups, the persons of an event, the levels of types. */
function isLookedUp({ origin }: Source, { dataset, lookups = [], participants }: Contract): boolean {
  const tables = [
    'territories',
    ...lookups.map(({ table }) => table),
    ...(participants ? ['participations'] : []),
    // an action without a level of its own takes that of its type
    ...(dataset === 'actions' ? ['action_type_levels'] : []),
  ]
  return origin.dataset !== dataset && tables.includes(origin.dataset)
}
