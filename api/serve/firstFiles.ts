import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mapBesideWidth } from '../../indicators/questions/siblingChoice.ts'
import type { Language } from '../../indicators/wire/text.ts'

/** `first-files.json` of a built dashboard, see `vite.config.ts`; without one no page names its files. */
export function readFirstFiles(folder: string): Record<string, string[]> {
  const path = join(folder, 'first-files.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

/** The `Link` header that has a browser ask for the fonts while it reads the page. */
export function formatFonts({ fonts = [] }: Record<string, string[]>): string {
  return fonts.map((file) => `<${file}>; rel=preload; as=font; type="font/woff2"; crossorigin`).join(', ')
}

interface Shown {
  view: string
  language: Language
  /** Whether the page opens on a map of departments. */
  map: boolean
}

/** What `dashboard/start.ts` has a browser ask for at once, rather than step by step: code and words of a page. */
export function formatFirstCode(files: Record<string, string[]>, { view, language, map }: Shown): string {
  const needed = ['main.tsx', `views/${view}.tsx`, `messages/${language}.ts`]
  const code = [...new Set(needed.flatMap((name) => files[name] ?? []))]
  const outlines = (map ? (files['charts/departmentsMap.ts'] ?? []) : []).filter(
    (file) => !code.includes(file),
  )
  return [
    ...code.map((file) => `<link rel="later" href="${file}">`),
    ...outlines.map((file) => `<link rel="later" href="${file}" media="(min-width: ${mapBesideWidth}px)">`),
  ].join('')
}
