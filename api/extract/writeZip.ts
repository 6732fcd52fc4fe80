import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { type DialectId, dialectIds } from '../http/csv.ts'
import { describePackage, type PackagedFile } from './dataPackage.ts'
import type { Extract } from './extract.ts'
import { markStem } from './fileName.ts'
import { readNotes } from './notes.ts'
import { formatReadme } from './readme.ts'
import { writeCsv } from './writeCsv.ts'

// the same figures make the same bytes: no clock inside, and a local one to be written as local time
const entry = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 }

/** An extract for people: what to read first, both CSV files, and the data package that describes them, last. */
export async function* writeZip(extract: Extract, stem: string): AsyncGenerator<Uint8Array> {
  const notes = await readNotes(extract)
  const zip = new ZipFile()
  const files: PackagedFile[] = []
  let writing: Readable | undefined
  for (const language of ['fr', 'en'] as const) {
    zip.addBuffer(Buffer.from(formatReadme(extract, notes, stem, language)), `README.${language}.md`, entry)
  }
  for (const dialect of dialectIds) {
    const path = `${dialect === 'machine' ? stem : markStem(stem, dialect)}.csv`
    zip.addReadStreamLazy(path, entry, (done) => {
      writing = Readable.from(write(path, dialect))
      done(null, writing)
    })
  }
  zip.addReadStreamLazy('datapackage.json', entry, (done) => {
    const described = JSON.stringify(describePackage(extract, notes, files), null, 2)
    done(null, Readable.from([Buffer.from(`${described}\n`)]))
  })
  zip.end()
  const output = Readable.from(zip.outputStream)
  zip.on('error', (error) => output.destroy(error as Error))
  try {
    yield* output
  } finally {
    // whoever stops here gives the release back: nothing may still be read from it
    writing?.destroy()
    if (writing && !writing.closed) await once(writing, 'close')
  }

  /** One file at a time is written, in the order of the archive: the package knows them all at its turn. */
  async function* write(path: string, dialect: DialectId) {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of writeCsv(extract, dialect)) {
      hash.update(chunk)
      bytes += chunk.byteLength
      yield chunk
    }
    files.push({ path, dialect, bytes, sha256: hash.digest('hex') })
  }
}
