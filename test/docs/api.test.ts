import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen } from '../api/listen.ts'
import { has, parsePython, runJavaScript, runPython, runR, runShell } from '../api/runSnippet.ts'
import { openTinyApp } from '../api/tinyRelease.ts'

let tiny: Awaited<ReturnType<typeof openTinyApp>>
let site: Awaited<ReturnType<typeof listen>>
beforeAll(async () => {
  tiny = await openTinyApp()
  site = await listen(tiny.app)
})
afterAll(async () => {
  await site.stop()
  tiny.close()
})

const names = ['api.md', 'api.en.md'] as const
const guides = names.map((name) => readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8'))

function blocksOf(guide = ''): { language: string; code: string }[] {
  const found = guide.matchAll(/^```(\w+)\n(.*?)\n```$/gms)
  return [...found].map(([, language = '', code = '']) => ({ language, code }))
}

/** The release the guide pins is the first one of a newcomer; here it is 12. */
function addressed(code: string): string {
  return code
    .replaceAll('http://127.0.0.1:3000', site.url)
    .replaceAll('release=1', 'release=12')
    .replaceAll('/releases/1/', '/releases/12/')
}

describe.each(names.map((name, n) => [name, blocksOf(guides[n])] as const))('%s', (_, blocks) => {
  test.each(blocks.filter(({ language }) => language === 'sh'))('a shell runs $code', async ({ code }) => {
    // --fail makes a refusal an error
    const printed = await runShell(addressed(code))
    if (!code.includes(' -o ') || code.includes('duckdb')) expect(printed.length).toBeGreaterThan(20)
  })

  test.each(blocks.filter(({ language }) => language === 'js'))('JavaScript runs $code', async ({ code }) => {
    const printed = await runJavaScript(addressed(code))
    expect(printed.length).toBeGreaterThan(0)
    expect(printed).not.toContain(undefined)
  })

  const codeOf = (language: string) => {
    const found = blocks.filter((block) => block.language === language)
    expect(found).toHaveLength(1)
    return addressed(found[0]?.code ?? '')
  }

  test.skipIf(!has.python)('Python is Python (needs no package)', () => parsePython(codeOf('python')))

  test('every address in R and Python answers', async () => {
    for (const code of [codeOf('r'), codeOf('python')]) {
      for (const [, url = ''] of code.matchAll(/"(http[^"]+)"/g)) {
        expect((await fetch(url)).status, url).toBe(200)
      }
    }
  })

  test.skipIf(!has.pandas)('Python runs its block (needs pandas and requests)', async () => {
    expect(await runPython(`${codeOf('python')}\nprint(type(table))`)).toContain('DataFrame')
  })

  test.skipIf(!has.r)('R runs its block (needs httr2)', async () => {
    await runR(codeOf('r'))
  })

  test('no block is in a language that nothing here looks at', () => {
    expect([...new Set(blocks.map(({ language }) => language))].sort()).toEqual(['js', 'python', 'r', 'sh'])
  })
})

test('the two languages say the same, section by section, and show the same requests', () => {
  const outline = (text = '') => text.match(/^(#+|\||```\w*)/gm)
  expect(outline(guides[1])).toEqual(outline(guides[0]))
  const addresses = (text = '') => text.match(/http:\/\/127\.0\.0\.1:3000[^\s'"`]*/g)
  expect(addresses(guides[1])).toEqual(addresses(guides[0]))
})
