import { buffer } from 'node:stream/consumers'
import { fromBuffer } from 'yauzl'
import type { openTinyApp } from '../tinyRelease.ts'

export type Tiny = Awaited<ReturnType<typeof openTinyApp>>
export type Row = Record<string, string | number | boolean | null>

/** The bytes and headers of an answer; fails the test unless it is a 200. */
export async function download(tiny: Tiny, path: string, headers: Record<string, string> = {}) {
  const response = await tiny.app.request(`/api/v1${path}`, { headers })
  const bytes = Buffer.from(await response.arrayBuffer())
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${bytes.toString()}`)
  return { bytes, headers: response.headers }
}

/** The files of a ZIP by path, in the archive's order. */
export function readZip(bytes: Buffer): Promise<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {}
  return new Promise((done, failed) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return failed(error)
      zip.on('error', failed)
      zip.on('end', () => done(files))
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, async (problem, stream) => {
          if (problem) return failed(problem)
          files[entry.fileName] = await buffer(stream)
          zip.readEntry()
        })
      })
      zip.readEntry()
    })
  })
}
