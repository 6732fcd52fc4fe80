import { afterAll, expect, test } from 'vitest'
import { openTinyApp } from '../tinyRelease.ts'

const opened: { close: () => void }[] = []
afterAll(() => {
  for (const { close } of opened) close()
})

async function open(publicUrl?: string) {
  const tiny = await openTinyApp(publicUrl === undefined ? {} : { publicUrl })
  opened.push(tiny)
  return tiny.app
}

const paths = {
  list: '/api/v1/indicators/siei_dropout_rate/observations?level=department&limit=1',
  file: '/api/v1/extracts/siei_dropout_rate.json?territory=FR.D02',
  extracts: '/api/v1/extracts',
}

test.each([
  [undefined, 'https://vigie.example.org'],
  ['https://donnees.example.fr/decrochage', 'https://donnees.example.fr/decrochage'],
])('with %s as public address, links and citations start with %s', async (publicUrl, start) => {
  const app = await open(publicUrl)
  const ask = (path: string) => app.request(`https://vigie.example.org${path}`)
  const link = (await ask(paths.list)).headers.get('link') ?? ''
  expect(link.match(/<[^>]*>/g)?.every((one) => one.startsWith(`<${start}/api/v1/indicators/`))).toBe(true)
  const { permanent, citation } = await (await ask(paths.file)).json()
  expect(permanent).toBe(`${start}/api/v1/extracts/siei_dropout_rate.json?territory=FR.D02&release=12`)
  expect(citation.fr).toContain(permanent)
  const { extracts } = await (await ask(paths.extracts)).json()
  expect(extracts[0].citation.en).toContain(
    `${start}/api/v1/extracts/${extracts[0].indicator}.csv?release=12`,
  )
})

test('what is held for who asks by one name is not sent to who asks by another', async () => {
  const app = await open()
  for (const host of ['https://a.example.org', 'https://b.example.org', 'https://a.example.org']) {
    const response = await app.request(host + paths.list)
    expect(response.headers.get('link')).toContain(`<${host}/`)
  }
})
