import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ignoreAbsent } from '../../contracts/language/ignoreAbsent.ts'

/** Gives the key of the pseudonyms when a file about persons needs it; undefined: there is none. */
export type KeySource = (need: { synthetic: boolean }) => Promise<Buffer | undefined>

const hexadecimal = /^[0-9a-fA-F]{64}$/
const base64 = /^[A-Za-z0-9+/_-]{43}=?$/

/** Made by a first run on synthetic data; never used for others. */
export const demonstrationKey = 'demonstration.key'

/**
 * The key from the environment (`VIGIE_PSEUDONYM_KEY`), else from a key file. Without either, synthetic data have
 * the demonstration's, beside that file and made when missing: 256 random bits, readable by its owner alone.
 */
export function openKey({ variable, file }: { variable?: string | undefined; file: string }): KeySource {
  return async ({ synthetic }) => {
    if (variable) return parseKey(variable, 'VIGIE_PSEUDONYM_KEY')
    const stored = await readKeyFile(file)
    if (stored || !synthetic) return stored
    const demonstration = join(dirname(file), demonstrationKey)
    return (await readKeyFile(demonstration)) ?? makeKey(demonstration)
  }
}

async function readKeyFile(file: string): Promise<Buffer | undefined> {
  const stored = await readFile(file, 'utf8').catch(ignoreAbsent)
  return stored === undefined ? undefined : parseKey(stored.trim(), file)
}

/** 256 bits from hexadecimal or base64. Throws without quoting what was given. */
export function parseKey(text: string, from: string): Buffer {
  if (hexadecimal.test(text)) return Buffer.from(text, 'hex')
  if (base64.test(text)) return Buffer.from(text, 'base64')
  throw new Error(`pseudonym key not read: ${from}; accepted: 256 bits as 64 hexadecimal digits or base64`)
}

async function makeKey(file: string): Promise<Buffer> {
  const key = randomBytes(32)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(file, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  return key
}
