import { afterAll, beforeAll, expect, test } from 'vitest'
import { observations } from '../../../indicators/wire/observation.ts'
import { openTinyApp } from '../tinyRelease.ts'

let tiny: Awaited<ReturnType<typeof openTinyApp>>
beforeAll(async () => {
  tiny = await openTinyApp()
})
afterAll(() => tiny.close())

const path = '/api/v1/indicators/siei_dropout_rate/observations'

async function links(query: string): Promise<Record<string, string>> {
  const response = await tiny.app.request(`${path}?${query}`)
  const header = response.headers.get('link') ?? ''
  return Object.fromEntries(
    [...header.matchAll(/<([^>]*)>; rel="(\w+)"/g)].map(([, url = '', rel = '']) => [rel, url]),
  )
}

test('a page names the first, previous, next and last one, on the same release', async () => {
  const at = (offset: number) =>
    `http://localhost${path}?level=department&limit=1&offset=${offset}&release=12`
  expect(await links('level=department&limit=1&offset=2')).toEqual({
    first: at(0),
    prev: at(1),
    next: at(3),
    last: at(3),
  })
  expect(await links('level=department&limit=1&offset=0')).toEqual({
    first: at(0),
    next: at(1),
    last: at(3),
  })
  // past the end, the previous page is the last one
  expect(await links('level=department&limit=1&offset=90')).toMatchObject({ prev: at(3), last: at(3) })
})

test('a list that is empty or fits on a page has one page', async () => {
  expect(Object.keys(await links('level=department'))).toEqual(['first', 'last'])
  const none = await links('period=1999')
  expect(none.last).toBe(`http://localhost${path}?period=1999&offset=0&release=12`)
  expect(none.next).toBeUndefined()
})

test('following next from the first page gives every figure once, whatever the order', async () => {
  for (const sort of ['', '&sort=-value,territory', '&sort=status']) {
    const whole = await read(`${path}?sex=total,*${sort}`)
    const ids: string[] = []
    let next: string | null | undefined = `${path}?sex=total,*&limit=2${sort}`
    while (next) {
      const page = await read(next)
      ids.push(...page.observations.map(({ id }) => id))
      next = page.next
    }
    expect(ids).toEqual(whole.observations.map(({ id }) => id))
    expect(new Set(ids).size).toBe(whole.total)
  }
})

test('figures are sorted by what is asked, those without a value last in both directions', async () => {
  const values = async (sort: string) =>
    (await read(`${path}?level=department&sort=${sort}`)).observations.map(({ value }) => value)
  expect(await values('value')).toEqual([0.05, 0.085, 0.09, null])
  expect(await values('-value')).toEqual([0.09, 0.085, 0.05, null])
  const { observations: figures } = await read(`${path}?level=department&sort=-period,-territory`)
  expect(figures.map(({ territory, period }) => `${territory} ${period}`)).toEqual([
    'FR.D80 2019-2020',
    'FR.D60 2019-2020',
    'FR.D02 2019-2020',
    'FR.D02 2018-2019',
  ])
})

test('an extract has the order that is asked for', async () => {
  const extract = '/api/v1/extracts/siei_dropout_rate.csv'
  for (const query of ['sort=-value', 'level=department&sort=-value']) {
    const text = await (await tiny.app.request(`${extract}?${query}`)).text()
    const [header = '', ...lines] = text.trim().split('\r\n')
    const column = header.split(',').indexOf('value')
    const values = lines.map((line) => line.split(',')[column] ?? '').filter((value) => value !== '')
    expect(values.map(Number)).toEqual(values.map(Number).toSorted((a, b) => b - a))
    expect(values.length).toBeGreaterThan(2)
  }
})

test('a figure has the fields that are asked for, and a hidden one stays hidden', async () => {
  const response = await tiny.app.request(`${path}?territory=FR.D60,FR.D80&fields=territory,value,status`)
  const { observations: figures } = await response.json()
  expect(figures).toEqual([
    { territory: 'FR.D60', value: null, status: 'suppressed' },
    { territory: 'FR.D80', value: 0.05, status: 'published' },
  ])
})

async function read(url: string) {
  const response = await tiny.app.request(url)
  expect(response.status, url).toBe(200)
  return observations.parse(await response.json())
}
