import { formatCount } from '../../../indicators/format.ts'
import type { Account } from '../../../indicators/wire/account.ts'
import type { Block } from '../../document/printedDocument.ts'
import type { AnnexContent, AnnexContext } from './annexContent.ts'

/** The account of each indicator as one line: all participations, those counted, and why the others are not. */
export function composeParticipants(
  { accounts, convention, catalogue }: AnnexContent,
  { words, figure, language }: AnnexContext,
): Block[] {
  if (accounts.length === 0) return [{ kind: 'text', text: words.participantsNone }]
  const { column } = words
  const write = (count: number | null) =>
    count === null ? figure.confidential : formatCount(count, language)
  const isHidden = accounts.some(
    ({ participations, lines }) => participations === null || lines.some(({ count }) => count === null),
  )
  return [
    {
      kind: 'table',
      caption: words.participantsCaption(convention.id),
      columns: [
        { header: column.indicator, share: 8 },
        { header: column.participations, share: 3, numeric: true },
        { header: column.counted, share: 3, numeric: true },
        { header: column.others, share: 10 },
      ],
      rows: accounts.map((account) => [
        catalogue.find(({ id }) => id === account.indicator)?.label[language] ?? account.indicator,
        write(account.participations),
        write(account.lines.find(({ verdict }) => verdict === 'counted')?.count ?? null),
        writeOthers(account),
      ]),
    },
    { kind: 'text', text: words.zeros, as: 'small' },
    ...(isHidden ? [{ kind: 'text', text: words.hidden, as: 'small' } as const] : []),
  ]

  function writeOthers({ lines }: Account): string {
    return lines
      .filter(({ verdict, count }) => verdict !== 'counted' && count !== 0)
      .map(({ label, count }) => words.reason(label[language], write(count)))
      .join(words.between)
  }
}
