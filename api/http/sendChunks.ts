import type { Context } from 'hono'
import { corsHeaders, securityHeaders, send } from './answer.ts'

/** What is written at once, under an ETag of its bytes; longer answers are sent while they are written. */
const MOST_HELD = 8_000_000

interface Options {
  headers: Record<string, string>
  /** Called when the answer will outlive the handler; returns what to call at its end. */
  keepOpen: () => () => void
}

/** Answers with what a generator writes. A long answer is a stream: only a few chunks are ever in memory. */
export async function sendChunks(
  c: Context,
  chunks: AsyncGenerator<Uint8Array>,
  { headers, keepOpen }: Options,
): Promise<Response> {
  const held: Uint8Array[] = []
  let size = 0
  while (size <= MOST_HELD) {
    const { done, value } = await chunks.next()
    if (done) return send(c, new Uint8Array(Buffer.concat(held)), headers)
    held.push(value)
    size += value.byteLength
  }
  if (c.req.method === 'HEAD') {
    await chunks.return(undefined)
    return c.body(null, 200, { ...securityHeaders, ...corsHeaders, ...headers })
  }
  const done = keepOpen()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const first = held.shift()
        const value = first ?? (await next())
        if (value) return controller.enqueue(value)
        controller.close()
        done()
      },
      async cancel() {
        await chunks.return(undefined).finally(done)
      },
    },
    { highWaterMark: 0 },
  )
  return c.body(body, 200, { ...securityHeaders, ...corsHeaders, ...headers })

  /** The next chunk; undefined at the end. A failure ends the answer too. */
  async function next(): Promise<Uint8Array | undefined> {
    try {
      const { value } = await chunks.next()
      return value || undefined
    } catch (cause) {
      done()
      throw cause
    }
  }
}
