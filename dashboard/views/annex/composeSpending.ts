import { formatAmount, formatShare } from '../../../indicators/format.ts'
import type { Observations } from '../../../indicators/wire/observation.ts'
import { findStatusWord } from '../../charts/shown.ts'
import { chartWords } from '../../charts/words.ts'
import type { Block } from '../../document/printedDocument.ts'
import type { AnnexContent, AnnexContext } from './annexContent.ts'

/** The expenditure of an agreement in each of its states, beside its budget where the source gives one. */
export function composeSpending(
  { spending, convention }: AnnexContent,
  { words, operationWords, language }: AnnexContext,
): Block[] {
  const { budget } = convention
  if (spending.length === 0) return [{ kind: 'text', text: words.budgetNone }]
  const { state, amount, share } = words.budgetColumn
  return [
    {
      kind: 'table',
      caption: words.budgetCaption(convention.id),
      columns: [
        { header: state, share: 8 },
        { header: amount, share: 5, numeric: true },
        { header: share, share: 8, numeric: true },
      ],
      rows: spending.map(writeRow),
    },
    { kind: 'text', text: words.budgetNote, as: 'small' },
  ]

  function writeRow({ indicator, observations }: Observations): string[] {
    const value = observations[0]?.value ?? null
    if (value === null) {
      const missing = findStatusWord(observations[0]?.status ?? 'not_available', chartWords[language])
      return [indicator.label[language], missing, missing]
    }
    return [indicator.label[language], formatAmount(value, language), writeShare(value)]
  }

  function writeShare(value: number): string {
    return budget === null ? operationWords.notStated : formatShare(value / budget, language)
  }
}
