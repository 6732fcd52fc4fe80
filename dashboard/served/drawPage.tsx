import { renderToString } from 'preact-render-to-string'
import { App } from '../app.tsx'
import { forgetAnswers, listMissed } from '../client.ts'
import { ChartTaker } from '../components/chartTaker.ts'
import { type FirstAnswers, giveFirstAnswers } from '../firstAnswers.ts'
import { fetchView } from '../LazyView.tsx'
import { loadMessages } from '../messages/loadMessages.ts'
import { readEmbed } from '../state/embed.ts'
import { findPage } from '../state/pages.ts'
import { knowFirstReleases } from '../state/releases.ts'
import { parseState } from '../state/viewState.ts'
import { collectCharts } from './collectCharts.ts'
import { type Screen, screens } from './screens.ts'

export interface DrawnPage {
  /** The path and the query of the page. */
  address: string
  /** What the page is drawn from; what is not in it shows as on its way. */
  first: FirstAnswers
  screen: Screen
}

export interface Drawing {
  html: string
  /** Addresses whose answers would show more of the page. */
  missed: string[]
}

/**
 * The HTML of a page as a browser draws it first, to be shown before the page's code is there. One page at a time: the
 * modules of the dashboard hold what a visit knows, and each page is a visit of its own.
 */
export async function drawPage({ address, first, screen }: DrawnPage): Promise<Drawing> {
  const location = new URL(address, 'http://vigie.invalid')
  Object.assign(globalThis, { location, innerWidth: screens[screen].window })
  forgetAnswers()
  giveFirstAnswers(first)
  knowFirstReleases()
  const page = findPage(readEmbed(location.pathname).path)
  await Promise.all([loadMessages(parseState(location.search).lang), page && fetchView(page)])
  const charts = collectCharts(screen)
  const html = renderToString(
    <ChartTaker.Provider value={charts.take}>
      <App />
    </ChartTaker.Provider>,
  )
  return { html: await charts.place(html), missed: listMissed() }
}
