import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { Hono } from 'hono'
import { migrateQuery } from '../../indicators/questions/migrateQuery.ts'
import { readChoice } from '../../indicators/questions/readChoice.ts'
import { opensOnMap } from '../../indicators/questions/siblingChoice.ts'
import type { LevelId } from '../../indicators/territory.ts'
import type { Boundaries } from '../../indicators/wire/boundaries.ts'
import { type Answer, cacheFor, createAnswer, send } from '../http/answer.ts'
import { formatFirstCode, formatFonts, readFirstFiles } from './firstFiles.ts'
import type { PageDrawer } from './pageDrawer.ts'
import { createPageWriter } from './pageWriter.ts'
import { type ServedPage, servedPages } from './servedPages.ts'
import { openShell } from './shell.ts'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
}

/** The charts are SVG with a style element of their own; nothing else is inline. */
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors "
/** A page shows in no frame of another site; one figure of it does. */
const framed = { page: `${policy}'none'`, figure: `${policy}*` }

interface Options {
  /** The outlines that the operator brings. */
  outlines?: ReadonlyMap<LevelId, Boundaries>
  /** The API whose answers stand in the pages that show them first; without it pages ask for all they show. */
  api?: Hono
  /** Draws them, for them to show before their code is there. */
  drawer?: PageDrawer | undefined
}

/**
 * The dashboard built in a folder: its pages, its files, and a page that says so for anything else; beside them the
 * outlines that the operator brings.
 */
export function servePages(folder: string, { outlines = new Map(), api, drawer }: Options = {}): Hono {
  const app = new Hono()
  const files = new Map([...readFiles(folder), ...writeOutlines(outlines)])
  const firstFiles = readFirstFiles(folder)
  const index = files.get('/index.html')
  if (!index) throw new Error(`${folder}: no index.html, run \`npm run build\``)
  const document = putStyleInside(readText(index), files)
  const headers = { ...headersOf('/index.html'), link: formatFonts(firstFiles) }
  const readFile = (path: string) => {
    const file = files.get(path)
    return file && readText(file)
  }
  const writePage = createPageWriter(
    {
      page: { fill: openShell(document), headers },
      figure: {
        fill: openShell(document.replace(/<header.*<\/header>/s, '')),
        headers: { ...headers, 'content-security-policy': framed.figure },
      },
    },
    { readFile, api, drawer },
  )

  for (const page of servedPages) {
    answerAt(page.path, 'page', page)
    answerAt(`/embed/:figure${page.path === '/' ? '' : page.path}`, 'figure', page)
  }

  function answerAt(path: string, kind: 'page' | 'figure', page: ServedPage): void {
    app.get(path, async (c) => {
      const query = migrateQuery(new URL(c.req.url).search)
      const chosen = readChoice(query)
      const choice = { ...chosen, operation: c.req.param('id') ?? chosen.operation }
      const language = query.get('lang') === 'en' ? 'en' : 'fr'
      const code = formatFirstCode(firstFiles, {
        view: page.view,
        language,
        map: page.path === '/' && opensOnMap(choice.territory),
      })
      return send(c, await writePage(c, { kind, language, page, choice, code }))
    })
    if (path !== '/') app.get(`${path}/`, (c) => c.redirect(withoutSlash(c.req.url), 301))
  }

  app.get('*', async (c) => {
    const file = files.get(c.req.path)
    if (file) return send(c, file)
    return c.body(notFoundPage, 404, {
      'content-type': htmlType,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  })

  return app
}

const htmlType = 'text/html; charset=utf-8'

const notFoundPage = `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page introuvable · Vigie</title></head>
<body>
<main><h1>Cette page n’existe pas</h1>
<p>L’adresse est peut-être ancienne ou mal copiée. <a href="/">Revenir à la vue d’ensemble</a></p>
<p lang="en">There is no page at this address. <a href="/?lang=en">Go to the overview</a></p></main>
</body>
</html>`

/** Every file of the folder by its path in a URL, in memory: a request never reaches the disk. */
function readFiles(folder: string): Map<string, Answer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        const name = `/${relative(folder, path).split(sep).join('/')}`
        return [name, createAnswer(new Uint8Array(readFileSync(path)), headersOf(name))]
      }),
  )
}

/** The page with its style in it: it is painted without waiting for another file. */
function putStyleInside(document: string, files: ReadonlyMap<string, Answer>): string {
  return document.replace(/<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/, (link, name) => {
    const style = files.get(name)
    return style ? `<style>${readText(style)}</style>` : link
  })
}

function readText({ written }: Answer): string {
  return new TextDecoder().decode(written.identity.bytes)
}

function writeOutlines(outlines: ReadonlyMap<LevelId, Boundaries>): [string, Answer][] {
  const write = (name: string, body: unknown): [string, Answer] => {
    const path = `/boundaries/${name}.json`
    return [path, createAnswer(new TextEncoder().encode(JSON.stringify(body)), headersOf(path))]
  }
  return [
    write('index', { levels: [...outlines.keys()] }),
    ...[...outlines].map(([level, found]) => write(level, found)),
  ]
}

function headersOf(name: string): Record<string, string> {
  return {
    'content-type': contentTypes[extname(name)] ?? 'application/octet-stream',
    'content-security-policy': framed.page,
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    // the name of a file of assets holds the hash of its content
    ...(name.startsWith('/assets/') && { 'cache-control': cacheFor(true) }),
  }
}

function withoutSlash(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname.replace(/\/+$/, '') + search
}
