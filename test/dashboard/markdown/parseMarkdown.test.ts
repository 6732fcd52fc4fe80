import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Block, parseInline, parseMarkdown } from '../../../dashboard/markdown/parseMarkdown.ts'
import { methodWords } from '../../../dashboard/views/method/methodWords.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, '../../../docs', name), 'utf8')
const pairs = [
  ['method.md', 'method.en.md'],
  ['accessibility.md', 'accessibility.en.md'],
] as const

function anchorsOf(blocks: readonly Block[]): string[] {
  const items = blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map(({ id }) => id) : block.id,
  )
  return items.filter((id) => id !== undefined)
}

test('reads headings, paragraphs, lists and tables with their anchors', () => {
  const text = `# Title

Said to readers of the repository.

## <a id="one"></a>One
<a id="two"></a>**Bold** and \`a*b\`,
on two lines. See [three](#three):
- <a id="three"></a>*first*
  and more
- second

| a | b |
|---|---|
| \`c\` | d |
`
  expect(parseMarkdown(text)).toEqual([
    { kind: 'heading', id: 'one', level: 2, text: 'One' },
    { kind: 'paragraph', id: 'two', text: '**Bold** and `a*b`, on two lines. See [three](#three):' },
    {
      kind: 'list',
      id: undefined,
      items: [
        { id: 'three', text: '*first* and more' },
        { id: undefined, text: 'second' },
      ],
    },
    { kind: 'table', id: undefined, header: ['a', 'b'], rows: [['`c`', 'd']] },
  ])
})

test('a line is split into its runs', () => {
  expect(parseInline('a **b** *c* `d*e*` [f](#g)')).toEqual([
    { kind: 'text', text: 'a ' },
    { kind: 'strong', text: 'b' },
    { kind: 'text', text: ' ' },
    { kind: 'em', text: 'c' },
    { kind: 'text', text: ' ' },
    { kind: 'code', text: 'd*e*' },
    { kind: 'text', text: ' ' },
    { kind: 'link', text: 'f', href: '#g' },
  ])
})

describe.each(pairs)('%s and %s', (french, english) => {
  test('hold nothing that a page could not show', () => {
    for (const text of [read(french), read(english)]) {
      const body = text.slice(text.search(/^## /m))
      expect(body).not.toMatch(/^(```|>|\d+\. |#{5,}|!\[|---$)/m)
      const shown = parseMarkdown(body).flatMap((block) => {
        if (block.kind === 'list') return block.items.map((item) => item.text)
        return block.kind === 'table' ? [...block.header, ...block.rows.flat()] : block.text
      })
      const plain = shown.flatMap(parseInline).filter(({ kind }) => kind === 'text')
      expect(plain.filter(({ text: said }) => /[*`<>|]|\]\(/.test(said))).toEqual([])
    }
  })

  test('have the same parts, with the same anchors, each once', () => {
    const [one, other] = [parseMarkdown(read(french)), parseMarkdown(read(english))]
    expect(other.map(({ kind }) => kind)).toEqual(one.map(({ kind }) => kind))
    expect(anchorsOf(other)).toEqual(anchorsOf(one))
    expect(new Set(anchorsOf(one)).size).toBe(anchorsOf(one).length)
  })
})

test('every question of the page leads to a part of the method', () => {
  const anchors = anchorsOf(parseMarkdown(read('method.md')))
  expect(Object.keys(methodWords.fr.questions).filter((part) => !anchors.includes(part))).toEqual([])
})
