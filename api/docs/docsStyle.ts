/** The documentation page is one file: its style is inside, allowed by hash. Colours are those of the dashboard. */
export const style = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #16232f; --second: #51606d; --line: #d9d6ce; --voice: #0b4f8a }
@media (prefers-color-scheme: dark) {
  :root { --paper: #12191f; --ink: #e8e6e1; --second: #aab4bd; --line: #39444d; --voice: #86bdee }
}
body { margin: 0 auto; max-width: 1000px; padding: 24px; background: var(--paper); color: var(--ink);
  font: 17px/1.5 'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif }
h1 { font: 28px/1.2 Spectral, Georgia, serif }
h2 { margin-top: 48px; padding-top: 16px; border-top: 1px solid var(--line); font-size: 21px }
h3 { margin-top: 32px; font-size: 17px }
p, li, dd { max-width: 72ch }
a { color: var(--voice) }
code, pre { font-family: ui-monospace, 'Cascadia Mono', Consolas, monospace; font-size: 15px }
code { overflow-wrap: anywhere }
pre { white-space: pre-wrap }
pre { padding: 8px 0 8px 16px; border-left: 3px solid var(--line) }
table { width: 100%; border-collapse: collapse; font-size: 15px }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
td { overflow-wrap: anywhere }
thead th { color: var(--second); font-weight: 600 }
tbody th { font-weight: 400 }
td:nth-child(2) { width: 38% }
summary { cursor: pointer; color: var(--voice) }
details pre { max-height: 420px; overflow: auto }
:focus-visible { outline: 2px solid var(--voice); outline-offset: 2px }
.skip { position: absolute; left: -9999px }
.skip:focus { position: static }
dt { margin-top: 8px }
dd { margin: 0 0 0 24px }
:target { outline: 2px solid var(--voice); outline-offset: 4px }
`
