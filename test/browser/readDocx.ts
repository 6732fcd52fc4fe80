import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { JSDOM } from 'jsdom'
import { fromBuffer, type ZipFile } from 'yauzl'

export interface ReadDocx {
  /** The words of each paragraph with text in it, cells included, as they are read. */
  paragraphs: string[]
  /** The style of each heading, in the same order. */
  headings: string[]
  /** The text alternative of each picture. */
  alts: string[]
  pictures: Buffer[]
}

/** What a word processor would show of a .docx, read from its XML. */
export async function readDocx(bytes: Buffer): Promise<ReadDocx> {
  const entries = await unzip(bytes)
  const xml = entries.get('word/document.xml')?.toString() ?? ''
  const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window
  const all = (name: string, root: Document | Element = document) => [...root.getElementsByTagName(name)]
  const paragraphs = all('w:p')
  return {
    paragraphs: paragraphs
      .map((one) =>
        plain(
          all('w:t', one)
            .map(({ textContent }) => textContent)
            .join(''),
        ),
      )
      .filter((text) => text !== ''),
    headings: paragraphs
      .flatMap((one) => all('w:pStyle', one))
      .flatMap((style) => style.getAttribute('w:val') ?? [])
      .filter((style) => style.startsWith('Heading')),
    alts: all('wp:docPr').map((picture) => plain(picture.getAttribute('descr') ?? '')),
    pictures: [...entries].filter(([name]) => /^word\/media\/./.test(name)).map(([, data]) => data),
  }
}

/** Spaces of any kind as one: what is compared is what is said. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const open = promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer)
  const zip = await open(bytes, { lazyEntries: true })
  const found = new Map<string, Buffer>()
  return new Promise((done, failed) => {
    zip.on('error', failed)
    zip.on('end', () => done(found))
    zip.on('entry', (entry) =>
      zip.openReadStream(entry, (error, stream) => {
        if (error) return failed(error)
        buffer(stream).then((data) => {
          found.set(entry.fileName, data)
          zip.readEntry()
        }, failed)
      }),
    )
    zip.readEntry()
  })
}
