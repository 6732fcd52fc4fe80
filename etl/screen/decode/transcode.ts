import { createReadStream, createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Encoding } from './encoding.ts'
import { decodeWindows1252 } from './windows1252.ts'

/** Writes the file at `from` to `to` in UTF-8, in chunks. */
export async function transcode(from: string, to: string, encoding: Encoding): Promise<void> {
  await pipeline(createReadStream(from), decoder(encoding), createWriteStream(to, { mode: 0o600 }))
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
