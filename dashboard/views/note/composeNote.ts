import { flagWords } from '../../../indicators/flagWords.ts'
import { formatInterval, formatPeriod, formatValue } from '../../../indicators/format.ts'
import { findStatusWord } from '../../charts/shown.ts'
import { chartWords } from '../../charts/words.ts'
import { findSyntheticShare } from '../../components/NoticeBar.tsx'
import { writeDifference } from '../../components/writeDifference.ts'
import type { Block, Picture, PrintedDocument } from '../../document/printedDocument.ts'
import type { Messages } from '../../messages/fr.ts'
import { type Context, composeFinding, writePlace, writeSkipped, writeWhen } from '../overview/finding.ts'
import type { Headline } from '../overview/headline.ts'
import { findHeadlineChange, writeHeadlineGaps, writeHeadlinePlace } from '../overview/headlineText.ts'
import type { NoteWords } from './noteWords.ts'

interface Content {
  territory: string
  lead: Headline
  /** All that is known of the territory, the lead among them. */
  headlines: readonly Headline[]
  /** Rows of one or two charts. */
  pictures: readonly (readonly Picture[])[]
  /** `version 12 du 21 nov. 2026`. */
  release: string
  /** The address of the page at that release. */
  link: string
}

export interface NoteContext extends Context {
  note: NoteWords
  figure: Messages['figure']
}

/** A territory on two sheets: the sentences and charts of its overview, one table, definitions and sources. */
export function composeNote(content: Content, context: NoteContext): PrintedDocument {
  const { territory, lead, headlines, pictures, release, link } = content
  const { tree, words, note, language } = context
  const name = tree.name(territory, language)
  const title = note.title(name)
  const [opening = '', ...rest] = composeFinding(lead, context)
  const share = findSyntheticShare(headlines.map(({ current }) => current))
  const citations = new Set(headlines.map(({ indicator }) => indicator.citation[language]))
  const flags = [...new Set(headlines.flatMap(({ current }) => current.flags))].sort()
  return {
    title,
    lines: [
      tree.path(territory, language),
      note.data(lead.indicator.label[language], writeWhen(lead, context), release),
    ].filter((line) => line !== ''),
    language,
    footer: `${title} · Vigie, ${release}`,
    blocks: [
      ...text(share === 'none' ? undefined : note.synthetic[share], 'warning'),
      ...text(
        lead.own ? undefined : words.notOwn(writePlace(territory, context), tree.name(lead.place, language)),
      ),
      ...text(opening, 'finding'),
      ...text(rest.join(' ')),
      ...text(writeSkipped(lead, context)),
      ...pictures.map((row): Block => ({ kind: 'pictures', pictures: row })),
      { kind: 'heading', text: note.table },
      writeTable(headlines, name, context),
      ...text(
        flags.length === 0
          ? undefined
          : note.flags(flags.map((flag) => `${flag} ${flagWords[flag][language]}`).join(', ')),
        'small',
      ),
      { kind: 'heading', text: note.definitions },
      { kind: 'list', items: headlines.map((one) => writeDefinition(one, context)) },
      { kind: 'heading', text: note.sources },
      { kind: 'text', text: [...citations].join(' · '), as: 'small' },
      { kind: 'link', label: note.cite(title, release, share === 'none' ? '' : note.marked), href: link },
    ],
  }
}

function text(said: string | undefined, as?: 'finding' | 'warning' | 'small'): Block[] {
  return said ? [{ kind: 'text', text: said, ...(as && { as }) }] : []
}

function writeTable(headlines: readonly Headline[], name: string, context: NoteContext): Block {
  const { note, language } = context
  const { column } = note
  return {
    kind: 'table',
    caption: note.tableCaption(name),
    columns: [
      { header: column.indicator, share: 6 },
      { header: column.place, share: 4 },
      { header: column.period, share: 3 },
      { header: column.value, share: 6, numeric: true },
      { header: column.change, share: 7, numeric: true },
      { header: column.gap, share: 6 },
    ],
    rows: headlines.map((headline) => [
      headline.indicator.label[language],
      writeHeadlinePlace(headline, context),
      formatPeriod(headline.current.period, language, { short: true }),
      writeValue(headline, context),
      writeChange(headline, context),
      writeHeadlineGaps(headline, context),
    ]),
  }
}

/** `9,9 % [9,4 % ; 10,4 %]`, its flags after the value; or the word for why there is none. */
function writeValue({ current, indicator }: Headline, { language }: NoteContext): string {
  const { value, status, flags, interval } = current
  if (value === null) return findStatusWord(status, chartWords[language])
  const write = (number: number) => formatValue(number, indicator, language)
  return [
    write(value),
    flags.join(' '),
    interval ? formatInterval(write(interval.lower), write(interval.upper), language) : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function writeChange(headline: Headline, context: NoteContext): string {
  const change = findHeadlineChange(headline, context.words)
  return typeof change === 'string' ? change : writeDifference(change, context).join(' ')
}

function writeDefinition({ indicator, current }: Headline, { note, language }: NoteContext): string {
  const definition = indicator.definitions.find(({ id }) => id === current.definition)
  return note.definition(
    indicator.label[language],
    definition?.label[language] ?? current.definition,
    indicator.explanation[language],
  )
}
