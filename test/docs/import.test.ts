import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { datasets } from '../../contracts/contracts.ts'
import { markers } from '../../contracts/language/markers.ts'
import { origin } from '../../contracts/origin.ts'

test.each(['import.md', 'import.en.md'])('%s lists what the code does', (name) => {
  const text = readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8')
  expect(markers.filter((marker) => !text.includes(`\`${marker}\``))).toEqual([])
  const blocks = [...text.matchAll(/```json\n([^`]+)```/g)].map(([, json = '']) => JSON.parse(json))
  expect(blocks).toHaveLength(2)
  expect(origin.safeParse(blocks[0]).success).toBe(true)
  for (const { dataset } of blocks) expect(datasets).toContain(dataset)
})

test('the two languages say the same, section by section', () => {
  const [french, english] = ['import.md', 'import.en.md'].map((name) =>
    readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8'),
  )
  const outline = (text = '') => text.match(/^(#+|\||- \*\*|```)/gm)
  expect(outline(english)).toEqual(outline(french))
})
