import { formatCount, formatShare } from '../../../indicators/format.ts'
import { stackedShare } from '../../charts/stackedShare.ts'
import type { Picture } from '../../document/printedDocument.ts'
import type { Messages } from '../../messages/fr.ts'
import type { Context } from './finding.ts'
import type { Headline } from './headline.ts'
import { type DatedList, type PartId, type Partition, solutionKinds, toListShares } from './partition.ts'

/** What became of everyone on the first list, the others under it; undefined without a list. */
export function composeListed(
  lists: readonly DatedList[],
  { extraction }: Headline,
  { words, figure, language }: Omit<Context, 'tree'> & Pick<Messages, 'figure'>,
): Picture | undefined {
  const [now] = lists
  if (!now) return undefined
  const format = (value: number) => formatShare(value, language)
  const share = (ids: readonly PartId[]) =>
    writeShare(now, ids, { write: format, hidden: figure.confidential })
  const alt = words.listedAlt(
    share(now.parts.some(({ id }) => id === 'solved') ? ['solved'] : solutionKinds),
    share(['in_care']),
    share(['unreachable', 'not_contacted']),
  )
  const subtitle = lists.length > 1 ? words.listedSubtitle : words.listedSubtitleAlone
  const bars = lists.map((one) => ({
    id: one.date,
    name: words.listedBar(one.date, formatCount(one.listed, language)),
    parts: toListShares(one, (id) => words.parts[id]),
  }))
  return {
    title: words.listedTitle(extraction ? words.onDate(now.date) : words.inPeriod(now.date)),
    subtitle: subtitle(formatCount(now.listed, language)),
    draw: (width) => stackedShare(bars, { width, language, format, label: alt }),
    alt,
    notes: [words.listedNote],
  }
}

function writeShare(
  { listed, parts }: Partition,
  ids: readonly PartId[],
  { write, hidden }: { write: (share: number) => string; hidden: string },
): string {
  const counts = ids.map((id) => parts.find((part) => part.id === id)?.count ?? null)
  const sum = counts.reduce<number | null>(
    (all, count) => (all === null || count === null ? null : all + count),
    0,
  )
  return sum === null ? hidden : write(sum / listed)
}
