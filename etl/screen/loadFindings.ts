import { formatCount, formatShare } from '../../indicators/format.ts'
import { type FileName, fileFinding } from './fileFindings.ts'
import type { Finding } from './finding.ts'
import type { Reading } from './reading.ts'

/** A quote that opens on a line and never closes. */
export function unclosedQuote(name: FileName, line: number): Finding {
  const message = {
    fr: `guillemet ouvert et jamais fermé\u202f: ligne ${line}`,
    en: `quote opened and never closed: line ${line}`,
  }
  return fileFinding(name, 'unclosed_quote', message, [`line ${line}`])
}

/** Rows that two ways of counting do not both see. */
export function notAccounted(name: FileName, expected: number, found: number): Finding {
  const message = {
    fr: `lignes non retrouvées\u202f: ${expected} attendues, ${found} lues`,
    en: `rows not accounted for: ${expected} expected, ${found} read`,
  }
  return fileFinding(name, 'accounting', message, [])
}

/** Rows that are well formed and not for Vigie: `left` says why. */
export function skippedRows(name: FileName, left: Reading['left'], count: number): Finding {
  return { ...fileFinding(name, left.check, left.message, []), severity: 'warning', count }
}

/** A finding when the rejected rows are more than the limit. */
export function tooManyRejects(
  name: FileName,
  { accepted, rejected }: { accepted: number; rejected: number },
  limit: number,
): Finding[] {
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
  return [{ ...fileFinding(name, 'too_many_rejects', message, []), count: rejected }]
}
