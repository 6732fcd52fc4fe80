import { hydrate, render } from 'preact'
import { App } from './app.tsx'
import { findEarlyChoices } from './earlyChoices.ts'
import { fetchView } from './LazyView.tsx'
import { loadMessages } from './messages/loadMessages.ts'
import { traceClicks } from './receipt/traceClicks.ts'
import { readEmbed } from './state/embed.ts'
import { findPage } from './state/pages.ts'
import { learnReleases } from './state/releases.ts'
import { parseState } from './state/viewState.ts'

/* All that a first drawing needs is fetched at once; what of it does not come, the page itself asks again. */
const language = parseState(location.search).lang
const page = findPage(readEmbed(location.pathname).path)
if (page) learnReleases(language).catch(() => undefined)
await Promise.all([loadMessages(language), page && fetchView(page).catch(() => undefined)])
const root = document.getElementById('app')
if (root) {
  // what the server drew only comes to life, in a task of its own; a part asked for by name may be one left for later
  const comesAlive = root.hasAttribute('data-drawn') && location.hash === ''
  if (comesAlive) await nextTask()
  else root.replaceChildren()
  const choices = comesAlive ? findEarlyChoices(root) : []
  const show = comesAlive ? hydrate : render
  show(<App />, root)
  root.removeAttribute('data-drawn')
  for (const choose of choices) {
    choose()
    await nextTask()
  }
}
traceClicks()

function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done))
}
