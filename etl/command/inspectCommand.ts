import { join } from 'node:path'
import type { Language } from '../../indicators/wire/text.ts'
import { readProtection } from '../protect/describeProtection.ts'
import { UnprotectedError } from '../protect/protect.ts'
import { tryThreshold } from '../protect/tryThreshold.ts'
import { readManifest } from '../release/readManifest.ts'
import { findCurrent } from '../release/releaseFolder.ts'
import { explainProtection, formatProtection } from './formatProtection.ts'

interface Values {
  releases: string
  /** The one to try, instead of 3 and 11. */
  threshold?: string | undefined
  language: Language
  write: (text: string) => void
}

/**
 * For the data protection officer: per table, how much the release served hides, and what a threshold of 3, of 11 or
 * the one asked for would cost if all were protected from nothing. Says no hidden count. Gives the exit code.
 */
export async function runInspectCommand({ releases, threshold, language, write }: Values): Promise<number> {
  const current = await findCurrent(releases)
  if (current === undefined) throw new Error(`${releases}: no release published`)
  const served = await readManifest(releases, current)
  const say = (fr: string, en: string) => write({ fr, en }[language])
  say(`version ${current}`, `release ${current}`)
  const path = join(releases, String(current), 'private.duckdb')
  write(
    `${formatProtection(await readProtection(path), { ...served, language })}\n${explainProtection(language)}`,
  )
  for (const other of threshold === undefined ? [3, 11] : [Number(threshold)]) {
    say('\nprotégé à partir de rien avec un autre seuil', '\nprotected from nothing with another threshold')
    try {
      const cost = await tryThreshold(path, other)
      write(formatProtection(cost, { threshold: other, language }))
    } catch (error) {
      if (!(error instanceof UnprotectedError)) throw error
      say(
        `seuil ${other}\u202f: rien ne pourrait être publié, le tableau ${error.table} compte trop peu de personnes`,
        `threshold ${other}: nothing could be published, the table ${error.table} counts too few persons`,
      )
    }
  }
  return 0
}
