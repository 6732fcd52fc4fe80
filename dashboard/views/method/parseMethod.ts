/** A run of text within a block; at most one mark. */
export interface Run {
  text: string
  mark?: 'strong' | 'em' | 'code'
}

export type Block =
  | { kind: 'title' | 'heading'; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; items: Run[][] }
  | { kind: 'table'; head: Run[][]; rows: Run[][][] }

/**
 * The blocks of `docs/method.md`, which keeps to what is read here: headings of two levels, paragraphs, lists, tables;
 * bold, italics, code. A link keeps its words only: what it leads to is in the repository, not on the site.
 */
export function parseMethod(markdown: string): Block[] {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .filter((chunk) => !/^\[[^\]]+\]\([^)]+\)$/.test(chunk)) // the link to the other language
    .map(parseBlock)
}

function parseBlock(chunk: string): Block {
  const joined = joinLines(chunk)
  if (chunk.startsWith('# ')) return { kind: 'title', runs: parseRuns(joined.slice(2)) }
  if (chunk.startsWith('## ')) return { kind: 'heading', runs: parseRuns(joined.slice(3)) }
  if (chunk.startsWith('|')) {
    const [head = [], , ...rows] = chunk.split('\n').map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => parseRuns(cell.trim())),
    )
    return { kind: 'table', head, rows }
  }
  if (!chunk.startsWith('- ')) return { kind: 'paragraph', runs: parseRuns(joined) }
  const items = chunk.slice(2).split(/\n- /)
  return { kind: 'list', items: items.map((item) => parseRuns(joinLines(item))) }
}

function joinLines(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}

const marks = /\*\*(?<strong>[^*]+)\*\*|`(?<code>[^`]+)`|\*(?<em>[^*]+)\*|\[(?<link>[^\]]+)\]\([^)]+\)/g

function parseRuns(text: string): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const found of text.matchAll(marks)) {
    const { strong, code, em, link = '' } = found.groups ?? {}
    runs.push({ text: text.slice(at, found.index) })
    if (strong !== undefined) runs.push({ text: strong, mark: 'strong' })
    else if (code !== undefined) runs.push({ text: code, mark: 'code' })
    else if (em !== undefined) runs.push({ text: em, mark: 'em' })
    else runs.push({ text: link })
    at = found.index + found[0].length
  }
  return [...runs, { text: text.slice(at) }].filter((run) => run.text !== '')
}
