/** A document built as `dashboard/index.html` is, without style or code. */
export const emptyDocument = `<!doctype html>
<html lang="fr"><head><title>Vigie</title></head>
<body><div id="app"><header>V</header></div><noscript>V</noscript></body></html>`
