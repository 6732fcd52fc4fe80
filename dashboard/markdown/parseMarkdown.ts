/** A part of a document; `id` is what links lead to. */
export type Block = { id: string | undefined } & (
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: { id: string | undefined; text: string }[] }
  | { kind: 'table'; header: string[]; rows: string[][] }
)

/**
 * The blocks of a document of `docs/`, from its first section on: what stands before is for a reader of the
 * repository. Reads what those documents use of Markdown, and no more: a test holds them to it.
 */
export function parseMarkdown(document: string): Block[] {
  const start = document.search(/^## /m)
  return document
    .slice(Math.max(0, start))
    .split(/\n{2,}/)
    .flatMap((chunk) => parseChunk(chunk.trim()))
}

function parseChunk(chunk: string): Block[] {
  if (chunk === '') return []
  const [first = '', ...rest] = chunk.split('\n')
  const heading = first.match(/^(#{2,4}) (.*)$/)
  if (heading) {
    const { id, text } = takeAnchor(heading[2] ?? '')
    return [
      { kind: 'heading', id, level: heading[1]?.length ?? 2, text },
      ...parseChunk(rest.join('\n').trim()),
    ]
  }
  if (first.startsWith('|')) {
    const [header = [], , ...rows] = chunk.split('\n').map(cells)
    return [{ kind: 'table', id: undefined, header, rows }]
  }
  const list = chunk.search(/^- /m)
  if (list === 0) {
    const items = chunk
      .split(/^- /m)
      .slice(1)
      .map((item) => takeAnchor(joinLines(item)))
    return [{ kind: 'list', id: undefined, items }]
  }
  // a list may follow its sentence without a blank line
  const said = list < 0 ? chunk : chunk.slice(0, list)
  return [
    { kind: 'paragraph', ...takeAnchor(joinLines(said)) },
    ...(list < 0 ? [] : parseChunk(chunk.slice(list))),
  ]
}

function takeAnchor(text: string): { id: string | undefined; text: string } {
  const found = text.match(/^<a id="([a-z-]+)"><\/a>/)
  return { id: found?.[1], text: found ? text.slice(found[0].length) : text }
}

function joinLines(text: string): string {
  return text.trim().replace(/\n\s*/g, ' ')
}

function cells(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim())
}

export type Inline =
  | { kind: 'text' | 'code' | 'strong' | 'em'; text: string }
  | { kind: 'link'; text: string; href: string }

/** The runs of a line: plain, `code`, **strong**, *em* and [links](…). */
export function parseInline(text: string): Inline[] {
  const pattern = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)]+)\)/g
  const runs: Inline[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) runs.push({ kind: 'text', text: text.slice(end, match.index) })
    runs.push(readRun(match))
    end = match.index + match[0].length
  }
  if (end < text.length) runs.push({ kind: 'text', text: text.slice(end) })
  return runs
}

function readRun([, code, strong, em, label = '', href = '']: RegExpMatchArray): Inline {
  if (code !== undefined) return { kind: 'code', text: code }
  if (strong !== undefined) return { kind: 'strong', text: strong }
  if (em !== undefined) return { kind: 'em', text: em }
  return { kind: 'link', text: label, href }
}
