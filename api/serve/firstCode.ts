import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../indicators/wire/text.ts'

/** The view of each page. */
const views: Record<string, string> = {
  '/': 'Overview',
  '/territoires': 'Territories',
  '/objectifs': 'Targets',
  '/beneficiaires': 'Beneficiaries',
  '/operations': 'Operations',
  '/operations/:id': 'Operations',
  '/donnees': 'Data',
  '/methode': 'Method',
  '/note': 'Note',
  '/annexe': 'Annex',
  '/accessibilite': 'Accessibility',
}

export const pagePaths = Object.keys(views)

/** `first-files.json` of a built dashboard, see `vite.config.ts`; without one no page names its code. */
export function readFirstFiles(folder: string): Record<string, string[]> {
  const path = join(folder, 'first-files.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

interface Shown {
  path: string
  language: Language
  /** Whether the page opens on a map of departments. */
  map: boolean
}

/** The `Link` header that has a browser ask at once for the code and the words that a page would ask for step by step. */
export function formatFirstCode(files: Record<string, string[]>, { path, language, map }: Shown): string {
  const code = [...(files[`views/${views[path]}.tsx`] ?? []), ...(files[`messages/${language}.ts`] ?? [])]
  const outlines = map ? (files['charts/departmentsMap.ts'] ?? []) : []
  return [
    ...[...new Set(code)].map((file) => `<${file}>; rel=modulepreload`),
    // on a narrow screen the map is out of sight, under the words: see `useAround.ts`
    ...outlines
      .filter((file) => !code.includes(file))
      .map((file) => `<${file}>; rel=modulepreload; media="(min-width: 961px)"`),
  ].join(', ')
}
