import { isAscii, isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { isSuspect } from './lossyText.ts'

export type Encoding = 'utf-8' | 'utf-8 with BOM' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** What is said of a file whose lines are not all in one encoding. */
export type MixedEncoding = 'utf-8 and windows-1252'

export interface Fingerprint {
  sha256: string
  bytes: number
  encoding: Encoding
  /** Bytes met in text that lost its accents: whether it is so takes a look at its lines. */
  suspect: boolean
}

const chunkSize = 4 * 1024 * 1024

/** The hash of a file as published, and the encoding its bytes are in. Reads it once, in chunks. */
export async function readFingerprint(path: string): Promise<Fingerprint> {
  const hash = createHash('sha256')
  let bytes = 0
  let wide: Encoding | undefined
  let marked = false
  let valid = true
  let suspect = false
  let carried = Buffer.alloc(0)
  for await (const part of createReadStream(path, { highWaterMark: chunkSize })) {
    const chunk = part as Buffer
    if (bytes === 0) {
      wide = findUtf16(chunk)
      marked = chunk.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))
    }
    hash.update(chunk)
    bytes += chunk.length
    if (wide || !valid || (carried.length === 0 && isAscii(chunk))) continue
    const text = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk
    suspect ||= isSuspect(text)
    const whole = text.length - unfinished(text)
    valid = isUtf8(text.subarray(0, whole))
    carried = Buffer.from(text.subarray(whole))
  }
  const utf8 = marked ? 'utf-8 with BOM' : 'utf-8'
  const narrow = valid && carried.length === 0 ? utf8 : 'windows-1252'
  return { sha256: hash.digest('hex'), bytes, encoding: wide ?? narrow, suspect }
}

/** UTF-16 by its BOM, or by the zero bytes that ASCII letters leave in it. */
function findUtf16(start: Buffer): Encoding | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const sample = start.subarray(0, 1000)
  const zeros = (parity: number) => sample.filter((byte, index) => index % 2 === parity && byte === 0).length
  if (zeros(1) > sample.length / 4) return 'utf-16le'
  return zeros(0) > sample.length / 4 ? 'utf-16be' : undefined
}

/** How many bytes at the end begin a character that the next chunk finishes. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}
