import { formatAmount, formatDate } from '../../../indicators/format.ts'
import { euEmblem } from '../../document/euEmblem.ts'
import type { Block, PrintedDocument } from '../../document/printedDocument.ts'
import type { AnnexContent, AnnexContext } from './annexContent.ts'
import { composeParticipants } from './composeParticipants.ts'
import { composeSpending } from './composeSpending.ts'
import { composeTargets } from './composeTargets.ts'

/** What is joined to the final report of an agreement: who was counted and why, targets, money, method, signatures. */
export function composeAnnex(content: AnnexContent, context: AnnexContext): PrintedDocument {
  const { operation, convention, release, link } = content
  const { words, language } = context
  const title = words.title(convention.id)
  const { dataTo } = operation
  return {
    title,
    lines: [
      operation.title,
      dataTo ? words.asOf(formatDate(dataTo, language), release) : words.asOfUnknown(release),
    ],
    language,
    footer: `${title} · Vigie, ${release}`,
    blocks: [
      ...composeMention(content, context),
      ...(hasSynthetic(content) ? [{ kind: 'text', text: words.synthetic, as: 'warning' } as const] : []),
      { kind: 'heading', text: words.identity },
      composeIdentity(content, context),
      { kind: 'heading', text: words.participants },
      ...composeParticipants(content, context),
      { kind: 'heading', text: words.targets },
      ...composeTargets(content, context),
      { kind: 'heading', text: words.budget },
      ...composeSpending(content, context),
      { kind: 'heading', text: words.method },
      { kind: 'list', items: words.notes },
      { kind: 'heading', text: words.signature },
      { kind: 'boxes', boxes: words.signatures },
      { kind: 'link', label: words.permanent, href: link },
    ],
  }
}

/**
 * The emblem and the words a fund asks for: the name of the Union in full and the fund for 2014-2020 (regulation
 * (EU) No 1303/2013, annex XII, 2.2, and implementing regulation (EU) No 821/2014, article 4), the statement of
 * funding for 2021-2027 (regulation (EU) 2021/1060, article 47 and annex IX). Nothing for money of no fund.
 */
function composeMention({ convention }: AnnexContent, { words }: AnnexContext): Block[] {
  const write = words.mentions[convention.rules]
  if (!write) return []
  return [{ kind: 'emblem', draw: euEmblem, alt: words.emblem, text: write(convention.programme) }]
}

function composeIdentity({ operation, convention }: AnnexContent, context: AnnexContext): Block {
  const { words, operationWords: sheet, tree, language } = context
  const { fund, programme, priority, from, to } = convention
  const day = (date: string) => formatDate(date, language, { short: true })
  const funded = [fund, programme, priority && sheet.priority(priority)].filter(Boolean).join(', ')
  const amount = (value: number | null) => (value === null ? sheet.notStated : formatAmount(value, language))
  return {
    kind: 'facts',
    facts: [
      { name: sheet.lead, value: operation.lead },
      {
        name: words.territory,
        value: operation.territory ? tree.name(operation.territory, language) : sheet.notStated,
      },
      { name: sheet.fund, value: funded || sheet.notStated },
      { name: sheet.period, value: from && to ? sheet.periodOf(day(from), day(to)) : sheet.notStated },
      { name: words.planned, value: amount(convention.budget) },
      { name: words.plannedEu, value: amount(convention.euShare) },
      { name: sheet.rules, value: sheet.ruleSets[convention.rules] ?? convention.rules },
    ],
  }
}

function hasSynthetic({ accounts, targets, spending }: AnnexContent): boolean {
  return [...accounts, ...targets, ...spending.flatMap(({ observations }) => observations)].some(
    ({ synthetic }) => synthetic,
  )
}
