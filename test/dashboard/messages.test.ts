import { expect, test } from 'vitest'
import { embedWords } from '../../dashboard/embed/embedWords.ts'
import { en } from '../../dashboard/messages/en.ts'
import { fr } from '../../dashboard/messages/fr.ts'
import { frenchTypography } from '../../dashboard/messages/typography.ts'
import { receiptWords } from '../../dashboard/receipt/receiptWords.ts'
import { requestWords } from '../../dashboard/requests/requestWords.ts'
import { annexWords } from '../../dashboard/views/annex/annexWords.ts'
import { beneficiaryWords } from '../../dashboard/views/beneficiaries/beneficiaryWords.ts'
import { dataWords } from '../../dashboard/views/data/dataWords.ts'
import { versionWords } from '../../dashboard/views/data/versionWords.ts'
import { methodWords } from '../../dashboard/views/method/methodWords.ts'
import { noteWords } from '../../dashboard/views/note/noteWords.ts'
import { operationWords } from '../../dashboard/views/operations/operationWords.ts'
import { targetWords } from '../../dashboard/views/targets/targetWords.ts'
import { comparisonWords } from '../../dashboard/views/territories/comparisonWords.ts'
import { territoryWords } from '../../dashboard/views/territories/territoryWords.ts'
import { viewWords } from '../../dashboard/views/territories/viewWords.ts'
import { unknownWords } from '../../dashboard/views/unknown/unknownWords.ts'

/** Words that are the same in both languages, or names. */
const sameInBoth = new Set([
  'receipt.mappingVersion',
  'frame.menu',
  'figure.takeAs.png',
  'requests.kinds.indicators',
  'frame.api',
  'targets.source',
  'targets.column.verdict',
  'data.source',
  'data.sources',
  'data.table',
  'data.api',
  'data.hash',
  'data.note',
  'targets.column.verdict',
  'beneficiaries.breakdownCaption',
  'data.licence',
  'comparison.units.participations',
  'method.parts.questions',
  'method.kinds.amount',
  'method.source',
  'method.heldPeriods',
  'method.countries.FR',
  'operation.actionCount',
  'operation.typeName',
  'operation.level',
  'operation.actionsShort',
  'operation.budget',
  'operation.participations',
  'operation.actors.association',
  'operation.kinds.document',
  'annex.asOfUnknown',
  'annex.budget',
  'annex.signature',
  'annex.column.participations',
  'note.sources',
])

/** Stands for any argument: also a number, as a count may be. */
const samples = Array.from({ length: 9 }, (_, index) => index + 2)

const french = flatten({
  ...fr,
  data: dataWords.fr,
  beneficiaries: beneficiaryWords.fr,
  receipt: receiptWords.fr,
  requests: requestWords.fr,
  embed: embedWords.fr,
  method: methodWords.fr,
  operation: operationWords.fr,
  comparison: comparisonWords.fr,
  targets: targetWords.fr,
  territories: territoryWords.fr,
  versions: versionWords.fr,
  views: viewWords.fr,
  note: noteWords.fr,
  annex: annexWords.fr,
  unknown: unknownWords.fr,
})
const english = flatten({
  ...en,
  data: dataWords.en,
  beneficiaries: beneficiaryWords.en,
  receipt: receiptWords.en,
  requests: requestWords.en,
  embed: embedWords.en,
  method: methodWords.en,
  operation: operationWords.en,
  comparison: comparisonWords.en,
  targets: targetWords.en,
  territories: territoryWords.en,
  versions: versionWords.en,
  views: viewWords.en,
  note: noteWords.en,
  annex: annexWords.en,
  unknown: unknownWords.en,
})

test('every message is there in both languages', () => {
  expect([...english.keys()].sort()).toEqual([...french.keys()].sort())
  for (const [key, text] of [...french, ...english]) expect(text, key).not.toBe('')
})

test('no message was left untranslated', () => {
  const equal = [...french].filter(([key, text]) => english.get(key) === text && /\p{L}{3}/u.test(text))
  expect(equal.map(([key]) => key).filter((key) => !sameInBoth.has(key))).toEqual([])
})

test('French messages have narrow no-break spaces before high punctuation', () => {
  for (const [key, text] of french) {
    expect(text, key).not.toMatch(/[ \u00a0][:;!?%»€]/)
    expect(text, key).not.toMatch(/[\p{L}\d][;!?%]/u)
    expect(text, key).not.toContain("'")
  }
})

test('French typography is set where it is missing', () => {
  expect(frenchTypography("« L'écart : 5 % ? »")).toBe('«\u202fL’écart\u202f: 5\u202f%\u202f?\u202f»')
})

/** Every message by its path; one made by a function is given its argument names. */
function flatten(messages: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]): [string, string][] => {
      const at = path === '' ? key : `${path}.${key}`
      if (typeof value === 'function') return [[at, String(value(...samples))]]
      if (typeof value === 'object' && value !== null) return [...flatten(value, at)]
      return [[at, String(value)]]
    }),
  )
}
