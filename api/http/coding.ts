import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { createLru } from './lru.ts'

/** How the bytes of an answer are written, in the order of preference. */
export const codings = ['br', 'gzip', 'identity'] as const
export type Coding = (typeof codings)[number]
export type Bytes = Uint8Array<ArrayBuffer>

/** Good for text at the cost of an answer read once: 5 of 11, about 50 MB a second. */
const BROTLI_QUALITY = 5

/** Clients send a few values of `Accept-Encoding` over and over. */
const chosen = createLru<Coding>({ most: 200, weigh: () => 1 })

/** The coding to answer with after an `Accept-Encoding` (RFC 9110, 12.5.3); as they are when none suits. */
export function chooseCoding(accepted: string | null): Coding {
  if (!accepted) return 'identity'
  const known = chosen.get(accepted)
  if (known) return known
  const coding = readCoding(accepted)
  chosen.set(accepted, coding)
  return coding
}

function readCoding(accepted: string): Coding {
  const weights = new Map(accepted.toLowerCase().split(',').map(readWeight))
  const weigh = (coding: Coding) =>
    weights.get(coding) ?? (coding === 'identity' ? Number.MIN_VALUE : (weights.get('*') ?? 0))
  const best = Math.max(...codings.map(weigh))
  return (best > 0 && codings.find((coding) => weigh(coding) === best)) || 'identity'
}

/** `br;q=0.5` → its name and weight; a weight that is no number is none at all. */
function readWeight(part: string): [string, number] {
  const [name = '', ...parameters] = part.split(';').map((word) => word.trim())
  const given = parameters.find((parameter) => parameter.startsWith('q='))
  const weight = given === undefined ? 1 : Number(given.slice(2))
  return [name, weight >= 0 && weight <= 1 ? weight : 0]
}

/** The same bytes for the same content, on threads of their own. */
export async function encode(content: Bytes, coding: Coding): Promise<Bytes> {
  if (coding === 'identity') return content
  if (coding === 'gzip') return new Uint8Array(await promisify(gzip)(content))
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
  }
  return new Uint8Array(await promisify(brotliCompress)(content, { params }))
}
