import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mapBesideWidth } from '../../indicators/questions/siblingChoice.ts'
import type { Language } from '../../indicators/wire/text.ts'

/** `first-files.json` of a built dashboard, see `vite.config.ts`; without one no page names its code. */
export function readFirstFiles(folder: string): Record<string, string[]> {
  const path = join(folder, 'first-files.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

/** After the page itself and its fonts: the page shows without its code. */
const preload = 'rel=modulepreload; fetchpriority=low'

interface Shown {
  view: string
  language: Language
  /** Whether the page opens on a map of departments. */
  map: boolean
}

/** The `Link` header that has a browser ask at once for the fonts, code and words that a page would ask for step by step. */
export function formatFirstCode(files: Record<string, string[]>, { view, language, map }: Shown): string {
  const code = [...(files[`views/${view}.tsx`] ?? []), ...(files[`messages/${language}.ts`] ?? [])]
  const outlines = map ? (files['charts/departmentsMap.ts'] ?? []) : []
  const fonts = files.fonts ?? []
  return [
    ...fonts.map((file) => `<${file}>; rel=preload; as=font; type="font/woff2"; crossorigin`),
    ...[...new Set(code)].map((file) => `<${file}>; ${preload}`),
    ...outlines
      .filter((file) => !code.includes(file))
      .map((file) => `<${file}>; ${preload}; media="(min-width: ${mapBesideWidth}px)"`),
  ].join(', ')
}
