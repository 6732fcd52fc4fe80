import { createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A stream told more than its bound. */
export interface Overflow {
  bytes: number
}

/**
 * Writes a stream to a file of the owner's only, and gives how many bytes it wrote; says so and stops at the
 * first byte above `most`, whatever sizes were declared. `onChunk` sees what is written.
 */
export async function writeBounded(
  from: Readable,
  to: string,
  most: number,
  onChunk: (chunk: Buffer) => void = () => {},
): Promise<number | Overflow> {
  let bytes = 0
  const overflow = new Error('more bytes than the bound')
  try {
    await pipeline(
      from,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          bytes += chunk.length
          if (bytes > most) throw overflow
          onChunk(chunk)
          yield chunk
        }
      },
      createWriteStream(to, { mode: 0o600 }),
    )
    return bytes
  } catch (error) {
    if (error === overflow) return { bytes }
    throw error
  }
}
