import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { needsBuild } from '../../../api/serve/dashboardBuild.ts'
import { servePages } from '../../../api/serve/pages.ts'
import { emptyDocument } from './emptyDocument.ts'

function createDashboard() {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-pages-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), emptyDocument)
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'let a = 1')
  return folder
}

const app = servePages(createDashboard())

test('each page of the dashboard is the one document, revalidated', async () => {
  for (const path of [
    '/',
    '/territoires?lang=en',
    '/objectifs',
    '/beneficiaires',
    '/operations/amiens-2015-2021',
    '/donnees',
    '/methode',
  ]) {
    const response = await app.request(path)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<title>Vigie</title>')
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'self'/)
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(response.headers.get('permissions-policy')).toContain('geolocation=()')
  }
})

test('a page names its fonts, its code and its words, and the code of the map where it opens on one', async () => {
  const folder = createDashboard()
  const files = {
    fonts: ['/assets/f.woff2'],
    'main.tsx': ['/assets/main.js'],
    'views/Operations.tsx': ['/assets/a.js', '/assets/b.js'],
    'views/Overview.tsx': ['/assets/o.js'],
    'messages/en.ts': ['/assets/b.js'],
    'charts/departmentsMap.ts': ['/assets/map.js', '/assets/o.js'],
  }
  writeFileSync(join(folder, 'first-files.json'), JSON.stringify(files))
  const served = servePages(folder)
  const readPage = async (path: string) => {
    const response = await served.request(path)
    expect(response.headers.get('link')).toBe(
      '</assets/f.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin',
    )
    return (await response.text()).match(/<link rel="later"[^>]*>/g)
  }
  expect(await readPage('/operations?lang=en')).toEqual([
    '<link rel="later" href="/assets/main.js">',
    '<link rel="later" href="/assets/a.js">',
    '<link rel="later" href="/assets/b.js">',
  ])
  const overview = ['<link rel="later" href="/assets/main.js">', '<link rel="later" href="/assets/o.js">']
  expect(await readPage('/')).toEqual([
    ...overview,
    '<link rel="later" href="/assets/map.js" media="(min-width: 961px)">',
  ])
  expect(await readPage('/?territory=BE.FWB')).toEqual(overview)
})

test('one figure of a page may stand in a frame of another site, the page may not', async () => {
  const policyAt = async (path: string) =>
    (await app.request(path)).headers.get('content-security-policy')?.match(/frame-ancestors (.*)/)?.[1]
  expect(await policyAt('/territoires')).toBe("'none'")
  expect(await policyAt('/embed/map/territoires?view=map')).toBe('*')
  expect(await policyAt('/embed/course')).toBe('*')
  expect((await app.request('/embed/map/elsewhere')).status).toBe(404)
})

test('a slash too many leads to the page', async () => {
  const response = await app.request('/territoires/?level=department')
  expect(response.status).toBe(301)
  expect(response.headers.get('location')).toBe('/territoires?level=department')
})

test('a file with a hash in its name is kept for ever', async () => {
  const response = await app.request('/assets/app-1a2b.js')
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test('anything else is a page that says so', async () => {
  for (const path of ['/nowhere', '/assets/gone.js', '/operations/a/b', '/..%2f..%2fetc/passwd']) {
    const response = await app.request(path)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Cette page n’existe pas')
  }
})

test('the dashboard is built when missing or older than what it is made from', () => {
  const root = mkdtempSync(join(tmpdir(), 'vigie-root-'))
  const folder = createDashboard()
  mkdirSync(join(root, 'dashboard'))
  const source = join(root, 'dashboard', 'main.tsx')
  writeFileSync(source, '')
  utimesSync(source, 1000, 1000)
  utimesSync(join(root, 'dashboard'), 1000, 1000)
  expect(needsBuild(root, join(root, 'nothing'))).toBe(true)
  expect(needsBuild(root, folder)).toBe(false)
  utimesSync(source, 4_000_000_000, 4_000_000_000)
  expect(needsBuild(root, folder)).toBe(true)
})
