import { formatCount } from '../../../indicators/format.ts'
import type { ChangeSummary } from '../../../indicators/wire/changeSummary.ts'
import type { Language } from '../../../indicators/wire/text.ts'
import { versions as en } from '../../messages/en/versions.ts'
import { versions as fr } from '../../messages/fr/versions.ts'
import { frenchTypography, mapMessages } from '../../messages/typography.ts'
import { useLanguage } from '../../messages/useMessages.ts'

export type VersionWords = typeof fr

/** The words of releases and changes in both languages: they arrive with the page of data. */
export const versionWords: Record<Language, VersionWords> = { fr: mapMessages(fr, frenchTypography), en }

export function useVersionWords(): VersionWords {
  return versionWords[useLanguage()]
}

const order = ['withdrawn', 'redefined', 'revised', 'hidden', 'shown', 'added'] as const

/** What happened, in the order of its weight: `4 révisés, 33 chiffres ajoutés`; '' when nothing did. */
export function formatCounts(
  counts: Partial<ChangeSummary['counts']>,
  words: VersionWords,
  language: Language,
): string {
  return order
    .map((id) => [id, counts[id] ?? 0] as const)
    .filter(([, count]) => count > 0)
    .map(([id, count]) => words.counts[id](formatCount(count, language), count > 1))
    .join(', ')
}
