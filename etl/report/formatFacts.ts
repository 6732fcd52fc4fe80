import { formatCount } from '../../indicators/format.ts'
import type { Language } from '../../indicators/wire/text.ts'
import type { FileFacts, FileSection, Found, Verdict } from './reportDocument.ts'
import { encodingWords, partWords, words } from './words.ts'

/** `1 204 lignes = 1 d’en-tête + 3 vides + 1 190 acceptées + 10 rejetées`. */
export function formatAccounting({ lines, parts }: FileFacts, language: Language): string {
  const plural = (count: number) => (language === 'fr' ? count >= 2 : count !== 1)
  const line = { fr: ['ligne', 'lignes'], en: ['line', 'lines'] }[language]
  const sum = parts.map(
    (one) =>
      `${formatCount(one.lines, language)} ${partWords[one.part][language][plural(one.lines) ? 1 : 0]}`,
  )
  return `${formatCount(lines, language)} ${line[plural(lines) ? 1 : 0]}${sum.length > 0 ? ` = ${sum.join(' + ')}` : ''}`
}

/** The file and its folder, as a person would name them. */
export function formatName(
  { source, file }: Pick<FileSection, 'source' | 'file'>,
  language: Language,
): string {
  if (source === '') return words.together[language]
  return file === '' ? `${source} (${words.folder[language]})` : `${source}/${file}`
}

/** `21 novembre 2026 à 21:45 UTC`. */
export function formatMoment(at: string, language: Language): string {
  const text = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    ...({ dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const),
  }).format(new Date(at))
  return `${text} UTC`
}

/** An encoding as a reader knows it. */
export function formatEncoding({ encoding }: FileFacts, language: Language): string {
  return encodingWords[encoding]?.[language] ?? encoding
}

/** What to do with the rejected rows of a file. */
export function formatRejectUse({ verdict }: FileSection, language: Language): string {
  return words[verdict === 'failed' ? 'rejectList' : 'rejectFile'][language]
}

/** A separator as a reader knows it. */
export function formatSeparator(separator: string, language: Language): string {
  return separator === '\t' ? words.tab[language] : separator
}

/** The examples that a message does not already quote. */
export function formatExamples({ message, examples }: Found, language: Language): string[] {
  return examples.map((example) => example[language]).filter((one) => !message[language].includes(one))
}

const rank: Readonly<Record<Verdict, number>> = { failed: 0, warning: 1, passed: 2 }

/** What refuses first, what passed last; otherwise in the order given. */
export function worstFirst<T extends { verdict: Verdict }>(list: readonly T[]): T[] {
  return [...list].sort((one, other) => rank[one.verdict] - rank[other.verdict])
}

/** Control characters, and those that turn the direction of writing, cannot be printed as they came. */
export function showText(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Bidi_Control}]+/gu, '\ufffd')
}
