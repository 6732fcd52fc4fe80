import { readFileSync } from 'node:fs'

/** The rows of the one table of a Markdown file, by the names of its columns. */
export function readCases(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`./${name}.md`, import.meta.url), 'utf8')
  const [head = [], , ...rows] = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  return rows.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index] ?? ''])))
}

/** `sexe=F cite=` as pairs; nothing after the sign is a blank. */
export function readPairs(text: string): [string, string | null][] {
  return text
    .split(' ')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', value = ''] = pair.split('=')
      return [name, value === '' ? null : value]
    })
}
