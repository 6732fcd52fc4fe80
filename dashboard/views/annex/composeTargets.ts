import { formatDate } from '../../../indicators/format.ts'
import type { Target } from '../../../indicators/wire/target.ts'
import { findStatusWord } from '../../charts/shown.ts'
import { chartWords } from '../../charts/words.ts'
import { findAchievedDay, writeAchieved } from '../../components/achievedText.ts'
import { findVerdictWord } from '../../components/findVerdictWord.ts'
import type { Block } from '../../document/printedDocument.ts'
import { writeScope, writeValue } from '../targets/targetText.ts'
import type { AnnexContent, AnnexContext } from './annexContent.ts'

/** Each target in force beside its result, with the verdict in words. */
export function composeTargets(
  { targets, convention, catalogue }: AnnexContent,
  { words, targetWords, tree, language }: AnnexContext,
): Block[] {
  if (targets.length === 0) return [{ kind: 'text', text: words.targetsNone }]
  const { column } = targetWords
  return [
    {
      kind: 'table',
      caption: words.targetsCaption(convention.id),
      columns: [
        { header: column.target, share: 6 },
        { header: column.scope, share: 4 },
        { header: column.achieved, share: 4, numeric: true },
        { header: column.asOf, share: 4 },
        { header: column.value, share: 3, numeric: true },
        { header: column.deadline, share: 4 },
        { header: column.verdict, share: 4 },
      ],
      rows: targets.flatMap(writeRow),
    },
  ]

  function writeRow(target: Target): string[][] {
    const indicator = catalogue.find(({ id }) => id === target.indicator)
    const day = (date: string | null) => (date === null ? '' : formatDate(date, language, { short: true }))
    if (!indicator) return []
    const achieved = writeAchieved(target, { indicator, words: targetWords, language })
    return [
      [
        indicator.label[language],
        writeScope(target, { tree, words: targetWords, language }),
        achieved ?? findStatusWord(target.achieved.status, chartWords[language]),
        day(findAchievedDay(target)),
        writeValue(target.target.value, { indicator, language }),
        day(target.target.date),
        targetWords.verdicts[findVerdictWord(target)],
      ],
    ]
  }
}
