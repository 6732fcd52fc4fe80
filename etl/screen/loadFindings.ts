import { formatCount, formatShare } from '../../indicators/format.ts'
import type { Reading } from './reading.ts'
import { caution, type Remark, refusal } from './unpack/remark.ts'

/** A quote that opens on a line and never closes. */
export function unclosedQuote(line: number): Remark {
  const message = {
    fr: `guillemet ouvert et jamais fermé\u202f: ligne ${line}`,
    en: `quote opened and never closed: line ${line}`,
  }
  return refusal('unclosed_quote', message, [`line ${line}`])
}

/** Rows that two ways of counting do not both see. */
export function notAccounted(expected: number, found: number): Remark {
  const message = {
    fr: `lignes non retrouvées\u202f: ${expected} attendues, ${found} lues`,
    en: `rows not accounted for: ${expected} expected, ${found} read`,
  }
  return refusal('accounting', message)
}

/** Rows that are well formed and not for Vigie: `left` says why. */
export function skippedRows({ check, message }: Reading['left'], count: number): Remark {
  return caution(check, message, count)
}

/** A finding when the rejected rows are more than the limit. */
export function tooManyRejects(
  { accepted, rejected }: { accepted: number; rejected: number },
  limit: number,
): Remark[] {
  if (rejected <= (accepted + rejected) * limit) return []
  const all = accepted + rejected
  const [fr, en] = (['fr', 'en'] as const).map((language) => ({
    rejected: formatCount(rejected, language),
    all: formatCount(all, language),
    share: formatShare(rejected / all, language),
    most: formatShare(limit, language),
  }))
  const message = {
    fr: `trop de lignes rejetées\u202f: ${fr?.rejected} sur ${fr?.all} (${fr?.share})\u202f; accepté\u202f: au plus ${fr?.most}`,
    en: `too many rejected rows: ${en?.rejected} of ${en?.all} (${en?.share}); accepted: at most ${en?.most}`,
  }
  return [{ ...refusal('too_many_rejects', message), count: rejected }]
}
