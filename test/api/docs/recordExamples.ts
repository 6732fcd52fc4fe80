/**
 * Writes api/docs/answerExamples.json from a server of the demonstration release:
 * `npx tsx test/api/docs/recordExamples.ts http://127.0.0.1:3000`
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exampleRequests } from '../../../api/docs/examples.ts'

const [, , server = 'http://127.0.0.1:3000'] = process.argv
const MOST_ENTRIES = 2
const MOST_LINES = 4

const examples: Record<string, unknown> = {}
for (const [id, request] of Object.entries(exampleRequests)) {
  const response = await fetch(`${server}/api/v1${request}`)
  if (!response.ok) throw new Error(`${id}: ${response.status}`)
  const media = response.headers.get('content-type') ?? ''
  if (media.includes('json')) examples[id] = shorten(await response.json(), id)
  else if (media.startsWith('text/')) examples[id] = firstLines(await response.text())
}
writeFileSync(
  join(import.meta.dirname, '../../../api/docs/answerExamples.json'),
  `${JSON.stringify(examples, null, 2)}\n`,
)

function shorten(value: unknown, id = ''): unknown {
  if (Array.isArray(value)) {
    const few = value.some((one) => typeof one === 'object') ? value.slice(0, MOST_ENTRIES) : value
    return few.map((one) => shorten(one))
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  // the document as its own example says how it begins
  const kept = id === 'getOpenApi' ? entries.filter(([name]) => ['openapi', 'info'].includes(name)) : entries
  return Object.fromEntries(kept.map(([name, one]) => [name, shorten(one)]))
}

function firstLines(text: string): string {
  return text
    .split(/(?<=\n)/)
    .slice(0, MOST_LINES)
    .join('')
}
