/** The looks of a report: on a screen of any width, light or dark, and on paper. Colours as in the dashboard. */
export const style = `
:root { color-scheme: light dark; --paper: #fbfaf7; --surface: #fff; --ink: #16232f; --second: #51606d;
  --line: #d9d6ce; --voice: #0b4f8a; --good: #1b7f5c; --look: #8f5a00; --bad: #a6293d; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #10171e; --surface: #18222c; --ink: #e8edf2; --second: #a8b4bf; --line: #35424f;
    --voice: #8fc1ee; --good: #6fcfa9; --look: #e8b35a; --bad: #f29aa6; }
}
* { box-sizing: border-box; }
body { margin: 0; overflow-wrap: anywhere; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 "Source Sans 3", "Segoe UI", "Helvetica Neue", sans-serif; }
main { max-width: 1100px; margin: 0 auto; padding: 24px 16px 64px; }
h1, h2, h3 { line-height: 1.25; font-family: Spectral, Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; margin: 0 0 8px; }
h2 { font-size: 1.35rem; margin: 48px 0 12px; }
h3 { font-size: 1.1rem; margin: 32px 0 8px; }
a { color: var(--voice); }
.verdict { margin: 16px 0; padding: 12px 16px; background: var(--surface); border: 1px solid var(--line);
  border-left: 6px solid var(--second); font-size: 1.15rem; }
.verdict.published, .verdict.checked { border-left-color: var(--good); }
.verdict.refused { border-left-color: var(--bad); }
.aside { color: var(--second); }
.passed, .warning, .failed { font-weight: 600; white-space: nowrap; }
.passed { color: var(--good); } .warning { color: var(--look); } .failed { color: var(--bad); }
table { width: 100%; border-collapse: collapse; background: var(--surface); margin: 8px 0 16px; }
caption { text-align: left; padding: 4px 0; color: var(--second); }
th, td { text-align: left; vertical-align: top; padding: 6px 10px; border: 1px solid var(--line);
  overflow-wrap: anywhere; }
th[scope=row] { font-weight: 400; }
thead th, .checks th[scope=row] { white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td ul { margin: 0; padding-left: 18px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 8px 0; }
dt { color: var(--second); } dd { margin: 0; overflow-wrap: anywhere; }
section { border-top: 1px solid var(--line); margin-top: 32px; }
summary { cursor: pointer; padding: 6px 0; }
.explained dt { color: var(--ink); font-weight: 600; margin-top: 12px; }
.explained { display: block; }
@media (max-width: 640px) {
  dl { grid-template-columns: 1fr; } dd { margin-bottom: 6px; }
  table.wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.wide, table.wide caption, table.wide tbody, table.wide tr, table.wide th, table.wide td { display: block; }
  table.wide tr { border: 1px solid var(--line); margin-bottom: 12px; }
  table.wide th, table.wide td { border: 0; padding: 3px 10px; text-align: left; white-space: normal; }
  table.wide td::before { content: attr(data-name) "\\00a0: "; color: var(--second); }
}
@media print {
  body { background: #fff; } main { max-width: none; padding: 0; }
  tr, .verdict { break-inside: avoid; } h2, h3 { break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`
