import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ignoreAbsent } from '../../contracts/language/ignoreAbsent.ts'
import { type Changes, changes } from '../../indicators/wire/changes.ts'
import { type Manifest, parseManifest } from '../../indicators/wire/release.ts'
import { type Withdrawal, withdrawal } from '../../indicators/wire/releases.ts'
import { type Database, openDatabase } from './database.ts'
import { readTerritoryTree, type TerritoryTree } from './territoryTree.ts'

/** A release whose public database is the one its manifest names, open to be read. */
export interface Release {
  number: number
  manifest: Manifest
  /** The path of its public database. */
  file: string
  database: Database
  territories: TerritoryTree
}

/** Opens `<directory>/<number>` once its bytes are checked. Throws when they are not those of the manifest. */
export async function openRelease(directory: string, number: number): Promise<Release> {
  const manifest = await readManifest(directory, number)
  const path = join(directory, String(number), 'public.duckdb')
  const sha256 = await hashFile(path)
  if (sha256 !== manifest.public.sha256) {
    throw new Error(`release ${number}: public.duckdb is not the file its manifest describes`)
  }
  const database = await openDatabase(path)
  return { number, manifest, file: path, database, territories: await readTerritoryTree(database) }
}

/** The manifest of a release. Throws when it is absent, malformed or another release's. */
export async function readManifest(directory: string, number: number): Promise<Manifest> {
  const manifest = parseManifest(await readFile(join(directory, String(number), 'manifest.json'), 'utf8'))
  if (manifest.release !== number) throw new Error(`release ${number}: manifest of ${manifest.release}`)
  return manifest
}

/** Why a release may no longer be read, or undefined when it may. */
export async function findWithdrawal(directory: string, number: number): Promise<Withdrawal | undefined> {
  const path = join(directory, String(number), 'withdrawn.json')
  const text = await readFile(path, 'utf8').catch(ignoreAbsent)
  return text === undefined ? undefined : withdrawal.parse(JSON.parse(text))
}

/** What a release changed since the one before. Throws when it does not say. */
export async function readChanges(directory: string, number: number): Promise<Changes> {
  return changes.parse(JSON.parse(await readFile(join(directory, String(number), 'changes.json'), 'utf8')))
}

/** What is made once for each release and gone with it, however many requests ask for it; what fails is made again. */
export function perRelease<T extends object>(make: (release: Release) => T): (release: Release) => T {
  const made = new WeakMap<Release, T>()
  return (release) => {
    const known = made.get(release)
    if (known) return known
    const one = make(release)
    made.set(release, one)
    if (one instanceof Promise) one.catch(() => made.delete(release))
    return one
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
