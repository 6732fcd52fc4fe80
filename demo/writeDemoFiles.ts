import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemoFile } from './demoFiles.ts'
import { writeCsv } from './writeCsv.ts'

/** Writes each file in its own folder with its origin.json, one after the other; tells the path and rows of each. */
export function* writeDemoFiles(
  out: string,
  files: readonly DemoFile[],
  { seed }: { seed: number },
): Iterable<{ path: string; rows: number }> {
  for (const file of files) {
    const folder = join(out, 'vigie-demo', file.dataset, file.release)
    const path = join(folder, `${file.dataset}.csv`)
    const rows = writeCsv(path, file.columns, file.rows)
    writeFileSync(join(folder, 'origin.json'), `${JSON.stringify(originOf(file, seed), null, 2)}\n`)
    yield { path, rows }
  }
}

// a fixed day, so that the same seed gives the same bytes
const madeOn = '2026-01-01'

function originOf({ dataset, title, period, note }: DemoFile, seed: number) {
  return {
    dataset,
    publisher: 'Vigie, données de démonstration',
    title,
    period,
    published: madeOn,
    retrieved: madeOn,
    licence: 'MIT',
    note: {
      fr: `Données synthétiques, faites par npm run demo-data avec la graine ${seed}. ${note.fr}`,
      en: `Synthetic, made by npm run demo-data with seed ${seed}. ${note.en}`,
    },
    synthetic: true,
  }
}
