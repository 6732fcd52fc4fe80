// @vitest-environment jsdom
import { render } from 'preact'
import { expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { fetchApi } from '../../dashboard/client.ts'
import { NavigationProvider } from '../../dashboard/state/navigation.tsx'
import { useApi } from '../../dashboard/useApi.ts'

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
  await vi.waitFor(() => expect(place.textContent).toBe('5'))
  vi.unstubAllGlobals()
})
