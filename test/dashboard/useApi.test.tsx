// @vitest-environment jsdom
import { render } from 'preact'
import { expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { fetchApi } from '../../dashboard/client.ts'
import { NavigationProvider } from '../../dashboard/state/navigation.tsx'
import { useApi, useApiAll } from '../../dashboard/useApi.ts'

const schema = z.object({ n: z.number() })

function Probe({ url }: { url: string }) {
  const answer = useApi(url, schema, { ofRelease: false })
  return <p>{answer.status === 'ready' ? answer.data.n : answer.status}</p>
}

test('an answer that another part of the page got since this one was drawn is drawn too', async () => {
  vi.stubGlobal('fetch', async () => new Response('{"n":5}'))
  const place = document.createElement('div')
  render(
    <NavigationProvider>
      <Probe url="/api/v1/five" />
    </NavigationProvider>,
    place,
  )
  expect(place.textContent).toBe('loading')
  // it is there before what was drawn comes to ask for it
  await fetchApi('/api/v1/five', schema, {})
  await expect.poll(() => place.textContent).toBe('5')
  vi.unstubAllGlobals()
})

function ProbeAll({ urls }: { urls: readonly string[] }) {
  const answers = useApiAll(urls, schema, { ofRelease: false })
  if (answers.status === 'error') {
    return (
      <button type="button" onClick={answers.retry}>
        {answers.error.detail}
      </button>
    )
  }
  return <p>{answers.status === 'ready' ? answers.data.map(({ n }) => n).join(' ') : answers.status}</p>
}

test('several answers are given together, or why one of them is not there, and may be asked again', async () => {
  let isDown = true
  vi.stubGlobal('fetch', async (url: string) => {
    if (isDown && url.endsWith('/two')) throw new TypeError('network')
    return new Response(`{"n":${url.endsWith('/two') ? 2 : 1}}`)
  })
  const place = document.createElement('div')
  const draw = (urls: readonly string[]) =>
    render(
      <NavigationProvider>
        <ProbeAll urls={urls} />
      </NavigationProvider>,
      place,
    )
  draw([])
  expect(place.textContent).toBe('')
  draw(['/api/v1/two', '/api/v1/one'])
  expect(place.textContent).toBe('loading')
  await expect.poll(() => place.querySelector('button')).not.toBeNull()
  isDown = false
  place.querySelector('button')?.click()
  await expect.poll(() => place.textContent).toBe('2 1')
  vi.unstubAllGlobals()
})
