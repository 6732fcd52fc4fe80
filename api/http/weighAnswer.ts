import type { Answer } from './answer.ts'

/** What an answer weighs besides its bytes: its headers, its tags, the objects. */
const OVERHEAD = 1024

/** Bytes that an answer held under a key takes with all its codings: compressed text is a fifth of its length, twice. */
export function weighAnswer({ written }: Answer, key: string): number {
  return written.identity.bytes.byteLength * 1.5 + key.length * 2 + OVERHEAD
}
