import { hydrate, render } from 'preact'
import { App } from './app.tsx'
import { fetchView } from './LazyView.tsx'
import { loadMessages } from './messages/loadMessages.ts'
import { traceClicks } from './receipt/traceClicks.ts'
import { readEmbed } from './state/embed.ts'
import { findPage } from './state/pages.ts'
import { learnReleases } from './state/releases.ts'
import { parseState } from './state/viewState.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/frame.css'
import './styles/sentence.css'
import './styles/states.css'
import './styles/figure.css'
import './styles/table.css'
import './styles/territories.css'
import './styles/data.css'
import './styles/targets.css'
import './styles/overview.css'
import './styles/beneficiaries.css'
import './styles/method.css'
import './styles/operation.css'
import './styles/document.css'
import './styles/embed.css'
import './styles/print.css'

/* All that a first drawing needs is fetched at once; what of it does not come, the page itself asks again. */
const language = parseState(location.search).lang
const page = findPage(readEmbed(location.pathname).path)
if (page) learnReleases(language).catch(() => undefined)
await Promise.all([loadMessages(language), page && fetchView(page).catch(() => undefined)])
const root = document.getElementById('app')
if (root) {
  // what the server drew only comes to life, in a task of its own; a part asked for by name may be one left for later
  const comesAlive = root.hasAttribute('data-drawn') && location.hash === ''
  if (comesAlive) await new Promise((done) => setTimeout(done))
  else root.replaceChildren()
  const show = comesAlive ? hydrate : render
  show(<App />, root)
  root.removeAttribute('data-drawn')
}
traceClicks()
