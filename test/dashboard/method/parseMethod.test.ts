import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { methodParts } from '../../../dashboard/views/method/methodParts.ts'
import { type Block, parseMethod } from '../../../dashboard/views/method/parseMethod.ts'

const titles = { 'method.md': 'La part du hasard', 'method.en.md': 'What chance does' }

test('reads headings, paragraphs, lists and tables, and keeps the words of links', () => {
  const text = [
    '# Title\n\n[Français](method.md)\n\n## Part',
    'A **bold** word, `a * b`, *emphasis*,\nand [a link](decisions/0007.md).',
    '- one\n  goes on\n- two - not three',
    '| a | b |\n|---|---|\n| 1 | **2** |',
  ].join('\n\n')
  expect(parseMethod(text)).toEqual([
    { kind: 'title', runs: [{ text: 'Title' }] },
    { kind: 'heading', runs: [{ text: 'Part' }] },
    {
      kind: 'paragraph',
      runs: [
        { text: 'A ' },
        { text: 'bold', mark: 'strong' },
        { text: ' word, ' },
        { text: 'a * b', mark: 'code' },
        { text: ', ' },
        { text: 'emphasis', mark: 'em' },
        { text: ', and ' },
        { text: 'a link' },
        { text: '.' },
      ],
    },
    { kind: 'list', items: [[{ text: 'one goes on' }], [{ text: 'two - not three' }]] },
    {
      kind: 'table',
      head: [[{ text: 'a' }], [{ text: 'b' }]],
      rows: [[[{ text: '1' }], [{ text: '2', mark: 'strong' }]]],
    },
  ])
})

test.each(Object.entries(titles))(
  'every part of docs/%s has its name, and no mark is left unread',
  (file, chance) => {
    const blocks = parseMethod(readFileSync(`docs/${file}`, 'utf8'))
    const headings = blocks.filter(({ kind }) => kind === 'heading')
    expect(headings).toHaveLength(methodParts.length)
    const heading = headings[methodParts.indexOf('chance')]
    expect(heading && textOf(heading)).toBe(chance)
    expect(blocks.map(textOf).filter((text) => /\*\*|\]\(|`|^#|^\|/.test(text))).toEqual([])
  },
)

function textOf(block: Block): string {
  const runs =
    block.kind === 'list'
      ? block.items.flat()
      : block.kind === 'table'
        ? [...block.head, ...block.rows.flat()].flat()
        : block.runs
  return runs.map(({ text }) => text).join('')
}
