import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../indicators/wire/text.ts'

/** The view of each page, and what every visit of it asks of a release before it knows what to ask next. */
const firstOf: Record<string, { view: string; api: readonly string[] }> = {
  '/': { view: 'Overview', api: ['/territories', '/indicators'] },
  '/territoires': { view: 'Territories', api: ['/territories', '/indicators'] },
  '/objectifs': { view: 'Targets', api: ['/territories', '/indicators', '/operations'] },
  '/beneficiaires': { view: 'Beneficiaries', api: ['/territories', '/indicators', '/operations'] },
  '/operations': { view: 'Operations', api: ['/operations'] },
  '/operations/:id': { view: 'Operations', api: ['/operations', '/territories', '/action-levels'] },
  '/donnees': { view: 'Data', api: ['/indicators'] },
  '/methode': { view: 'Method', api: ['/indicators', '/glossary'] },
  '/note': { view: 'Note', api: ['/territories', '/indicators'] },
  '/annexe': { view: 'Annex', api: ['/territories', '/indicators', '/operations'] },
  '/accessibilite': { view: 'Accessibility', api: [] },
}

export const pagePaths = Object.keys(firstOf)

/** `first-files.json` of a built dashboard, see `vite.config.ts`; without one no page names its code. */
export function readFirstFiles(folder: string): Record<string, string[]> {
  const path = join(folder, 'first-files.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

interface Asked {
  path: string
  language: Language
  /** The release that is served, where the page shows that one. */
  release: number | undefined
}

/**
 * The `Link` header that has a browser ask at once for what a page would find out step by step: its code, its words,
 * the releases, and the answers of the release that any choice needs.
 */
export function formatFirstRequests(
  files: Record<string, string[]>,
  { path, language, release }: Asked,
): string {
  const { view, api } = firstOf[path] ?? { view: '', api: [] }
  const code = [...(files[`views/${view}.tsx`] ?? []), ...(files[`messages/${language}.ts`] ?? [])]
  const answers = release === undefined ? [] : api.map((name) => `${name}?release=${release}`)
  return [
    ...[...new Set(code)].map((file) => `<${file}>; rel=modulepreload`),
    ...['/releases', ...answers].map((name) => `</api/v1${name}>; rel=preload; as=fetch; crossorigin`),
  ].join(', ')
}
