import { formatCount } from '../../../indicators/format.ts'
import type { Account } from '../../../indicators/wire/account.ts'
import type { Language } from '../../../indicators/wire/text.ts'
import type { BeneficiaryWords } from './beneficiaryWords.ts'

interface Options {
  /** Of the indicator: `CR02`. */
  code: string
  words: BeneficiaryWords
  language: Language
}

/** How many of all participations count, or that it may not be told, and the most frequent reason not to. */
export function describeAccount(
  { participations, lines }: Account,
  { code, words, language }: Options,
): string {
  const count = (value: number) => formatCount(value, language)
  const total = count(participations ?? 0)
  const counted = lines.at(-1)
  const reason = lines
    .slice(0, -1)
    .reduce((best, line) => ((line.count ?? 0) > (best?.count ?? 0) ? line : best), lines[0])
  const said =
    counted?.count == null
      ? words.accountHidden(total, code)
      : words.accountSentence(total, count(counted.count), code)
  const why =
    reason?.count && reason !== counted
      ? words.accountReason(reason.label[language], count(reason.count))
      : ''
  return `${said} ${why}`.trim()
}
