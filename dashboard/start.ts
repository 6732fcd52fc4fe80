import { afterPaint } from './afterPaint.ts'
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

/* What the server drew is painted before its code is asked for: nothing that is read waits for what answers. */
const isDrawn = document.querySelector('#app[data-drawn]') !== null
if (isDrawn) await new Promise<void>((done) => afterPaint(done))
for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="later"]')) link.rel = 'modulepreload'
await import('./main.tsx')
