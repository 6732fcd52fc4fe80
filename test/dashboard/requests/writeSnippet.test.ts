import { afterAll, beforeAll, expect, test } from 'vitest'
import { sortRequests } from '../../../dashboard/requests/requestKind.ts'
import { writeSnippet } from '../../../dashboard/requests/writeSnippet.ts'
import { tinyRequests } from '../../api/docs/tinyRequests.ts'
import { listen } from '../../api/listen.ts'
import { has, parsePython, runJavaScript, runPython, runR, runShell } from '../../api/runSnippet.ts'
import { openTinyApp } from '../../api/tinyRelease.ts'

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

const urls = Object.values(tinyRequests).map((path) => `/api/v1${path}`)
const requests = sortRequests(urls)

test('the requests of pages are told apart, figures first', () => {
  expect(requests.map(({ kind }) => kind).slice(0, 4)).toEqual([
    'comparison',
    'observations',
    'change',
    'targets',
  ])
  const [asked] = sortRequests([
    '/api/v1/indicators/neet_rate/observations?territory=FR,FR.A20&limit=20000&release=3',
  ])
  expect(asked).toMatchObject({
    kind: 'observations',
    subject: 'neet_rate',
    parameters: 'territory=FR,FR.A20',
  })
  expect(sortRequests(['/api/v1/nothing', 'https://example.org'])).toEqual([])
})

test.each(requests)('the snippets for $kind bring what the API answers', async ({ url, rows }) => {
  const asked = { url: `${site.url}${url}`, rows }
  const answer = await (await fetch(asked.url)).json()
  const list = rows === null ? answer : answer[rows]
  expect(list).toBeDefined()
  expect(JSON.parse(await runShell(writeSnippet('curl', asked)))).toEqual(answer)
  expect(await runJavaScript(writeSnippet('JavaScript', asked))).toEqual([list])
  const table = JSON.parse(await runShell(writeSnippet('DuckDB', asked)))
  expect(table).toHaveLength(rows === null ? 1 : list.length)
})

test.each(requests)('the snippets for $kind in Python and R ask for its address', ({ url, rows }) => {
  const asked = { url: `${site.url}${url}`, rows }
  expect(writeSnippet('Python', asked)).toContain(`requests.get("${asked.url}")`)
  expect(writeSnippet('R', asked)).toContain(`request("${asked.url}")`)
})

test.skipIf(!has.python)('every snippet in Python is Python (needs no package)', async () => {
  await parsePython(requests.map((request) => writeSnippet('Python', request)).join('\n'))
})

/** Each request with the number of rows that a table of its answer has. */
function countRows() {
  return Promise.all(
    requests.map(async ({ url, rows }) => {
      const answer = await (await fetch(`${site.url}${url}`)).json()
      return { asked: { url: `${site.url}${url}`, rows }, length: rows === null ? 1 : answer[rows].length }
    }),
  )
}

// one process for all of them: most of its time goes into loading packages
test.skipIf(!has.pandas)('Python makes a table of each answer (needs pandas and requests)', async () => {
  const counted = await countRows()
  const text = counted.map(({ asked }) => `${writeSnippet('Python', asked)}\nprint(len(table))`).join('\n')
  expect((await runPython(text)).trim().split('\n').map(Number)).toEqual(counted.map(({ length }) => length))
})

test.skipIf(!has.r)('R makes a table of each answer (needs httr2)', async () => {
  const counted = (await countRows()).filter(({ asked }) => asked.rows !== null)
  const text = counted
    .map(({ asked }) => `rows <- {${writeSnippet('R', asked)}}\ncat(NROW(rows), "\\n")`)
    .join('\n')
  expect((await runR(text)).trim().split('\n').map(Number)).toEqual(counted.map(({ length }) => length))
})

test('a quote in an address does not end the text it stands in', async () => {
  const url = `${site.url}/api/v1/territories?q='; echo broken; '`
  const printed = await runShell(writeSnippet('curl', { url: encodeURI(url), rows: null }))
  expect(JSON.parse(printed).territories).toEqual([])
})
