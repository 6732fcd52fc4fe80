import { render } from 'preact'
import { App } from './app.tsx'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/frame.css'
import './styles/figure.css'
import './styles/table.css'
import './styles/territories.css'
import './styles/data.css'
import './styles/targets.css'
import './styles/overview.css'
import './styles/beneficiaries.css'
import './styles/print.css'

const root = document.getElementById('app')
if (root) render(<App />, root)
