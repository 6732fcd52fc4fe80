import type { Browser, Response, Route } from 'playwright-core'
import { leaveToAsk, settle } from './visit.ts'

interface Options {
  /** Answers the requests to the API in place of the server. */
  onApi?: (route: Route) => Promise<void>
}

/** What a page says of figures, what its tables say, and what the API answered it. */
export async function readPage(browser: Browser, url: string, { onApi }: Options = {}) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await leaveToAsk(page)
  if (onApi) await page.route('**/api/v1/**', onApi)
  const bodies: Promise<string>[] = []
  const keepBody = (response: Response) => {
    if (response.url().includes('/api/v1/')) bodies.push(response.text())
  }
  page.on('response', keepBody)
  await page.goto(url)
  await settle(page)
  // tables under charts are made when they are opened
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true
  })
  await page.waitForTimeout(300)
  await settle(page)
  const said = await page.evaluate(() => {
    const say = (element: Element) =>
      [element, ...element.querySelectorAll('*')]
        .flatMap((one) => [one.getAttribute('title'), one.getAttribute('aria-label')])
        .concat(element.textContent)
        .join(' ')
    return {
      /** Each figure: its text with names and titles, what is written of it, and the rest of its line in a table. */
      shown: [...document.querySelectorAll('[data-observation]')].map((element) => ({
        id: element.getAttribute('data-observation') ?? '',
        text: say(element),
        written: element.textContent ?? '',
        beside: [...(element.closest('tr')?.querySelectorAll('td') ?? [])]
          .filter((cell) => !cell.querySelector('[data-observation]'))
          .map(say)
          .join(' '),
      })),
      /** What tables say beside figures, and all that a document to print says. */
      cells: [...document.querySelectorAll('main td, .document :is(p, li, dd)')]
        .filter((cell) => !cell.querySelector('[data-observation]'))
        .map((cell) => cell.textContent ?? ''),
    }
  })
  /** What comes after the page was read is not on it, and may be cut off when it closes. */
  page.off('response', keepBody)
  const answers = (await Promise.all(bodies)).map((text): unknown => JSON.parse(text))
  await page.close()
  return { ...said, answers }
}
