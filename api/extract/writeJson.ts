import { type Extract, readRows } from './extract.ts'
import { readNotes } from './notes.ts'

/** An extract as JSON: the rows of the CSV as objects, a span at a time, after what they are. */
export async function* writeJson(extract: Extract): AsyncGenerator<Uint8Array> {
  const { release, indicator, link, rows: total } = extract
  const { citation } = await readNotes(extract)
  const head = { release: release.number, indicator, citation, permanent: link, total }
  yield Buffer.from(`${JSON.stringify(head).slice(0, -1)},"rows":[`)
  let first = true
  for await (const rows of readRows(extract)) {
    const text = rows.map((row) => JSON.stringify(row)).join(',\n')
    if (text) yield Buffer.from(first ? text : `,\n${text}`)
    first = false
  }
  yield Buffer.from(']}\n')
}
