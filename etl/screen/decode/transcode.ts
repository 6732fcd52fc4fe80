import { createReadStream, createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Encoding } from './encoding.ts'

// What Windows-1252 has where Latin-1 has control characters, from 0x80 to 0x9f (WHATWG Encoding Standard).
// Kept here because TextDecoder('windows-1252') decodes as Latin-1 in several releases of Node.
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Writes the file at `from` to `to` in UTF-8, in chunks. */
export async function transcode(from: string, to: string, encoding: Encoding): Promise<void> {
  await pipeline(createReadStream(from), decoder(encoding), createWriteStream(to, { mode: 0o600 }))
}

/** Writes the unpacked content of a gzip file to `to`. */
export async function gunzip(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createGunzip(), createWriteStream(to, { mode: 0o600 }))
}

/** The text of Windows-1252 bytes. */
export function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, (control) => windows[control.charCodeAt(0) - 0x80] ?? control)
}

function decoder(encoding: Encoding): Transform {
  if (encoding === 'windows-1252') {
    return new Transform({
      transform(chunk: Buffer, _, done) {
        done(null, decodeWindows1252(chunk))
      },
    })
  }
  const text = new TextDecoder(encoding === 'utf-16be' ? 'utf-16be' : 'utf-16le')
  return new Transform({
    transform(chunk: Buffer, _, done) {
      done(null, text.decode(chunk, { stream: true }))
    },
    flush(done) {
      done(null, text.decode())
    },
  })
}
