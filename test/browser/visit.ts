import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'

export interface Visit {
  page: Page
  /** Console errors, failed requests and answers of 400 and more, as they happen. */
  troubles: string[]
}

interface Options {
  width?: number
  /** What the browser says it is; itself, at a desk, by default. */
  userAgent?: string | undefined
  colorScheme?: 'light' | 'dark'
  /** Told of the URL of each request. */
  onRequest?: (url: URL) => void
  /** Readies the page before it opens anything. */
  prepare?: (page: Page) => Promise<void>
  /** What is waited for in place of a page where nothing is loading. */
  until?: (page: Page) => Promise<void>
}

/** Opens a page and waits until nothing on it is loading. */
export async function visit(
  browser: Browser,
  url: string,
  {
    width = 1440,
    userAgent,
    colorScheme = 'light',
    onRequest = () => {},
    prepare = async () => {},
    until = settle,
  }: Options = {},
): Promise<Visit> {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    ...(userAgent && { userAgent }),
    colorScheme,
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })
  const troubles: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // what a page gives up because the reader moved on is no trouble
    if (reason !== 'net::ERR_ABORTED') troubles.push(`${request.url()}: ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.url()}: ${response.status()}`)
  })
  page.on('request', (request) => onRequest(new URL(request.url())))
  await prepare(page)
  await page.goto(url)
  await until(page).catch(() => troubles.push('something is still loading or not drawn'))
  return { page, troubles }
}

/** Has pages come as to a client that asked too much: they ask the API for all they show, and draw themselves. */
export async function leaveToAsk(page: Page): Promise<void> {
  await page.route('**', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch()
    const body = (await response.text())
      .replace(/(<div id="app") data-drawn>.*?(?=<\/div>\s*<noscript>)/s, '$1>')
      .replace(/<script type="application\/json" id="first-answers">.*?<\/script>/s, '')
    await route.fulfill({ response, body })
  })
}

/** Until the title is shown, every part is loaded, every chart drawn, and nothing is left of what the server drew. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      // a page that loads has its name for screen readers only
      document.querySelector('main h1:not(.visually-hidden)') !== null &&
      ![
        ...document.querySelectorAll('[aria-busy="true"], .drawing:empty, #app[data-drawn], svg[data-sent]'),
      ].some((part) => part.checkVisibility()) &&
      document.fonts.status === 'loaded',
    undefined,
    { timeout: 120_000 },
  )
}

/** What axe finds wrong: the rule and the elements, one line each. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    // the size of what is clicked is a rule of WCAG 2.2 that axe leaves out unless asked
    window.axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }),
  )
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
