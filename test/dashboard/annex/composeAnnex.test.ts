import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Block } from '../../../dashboard/document/printedDocument.ts'
import { fr } from '../../../dashboard/messages/fr.ts'
import type { AnnexContent } from '../../../dashboard/views/annex/annexContent.ts'
import { annexWords } from '../../../dashboard/views/annex/annexWords.ts'
import { composeAnnex } from '../../../dashboard/views/annex/composeAnnex.ts'
import { operationWords } from '../../../dashboard/views/operations/operationWords.ts'
import { targetWords } from '../../../dashboard/views/targets/targetWords.ts'
import { catalogue, findIndicator, indicatorWire } from '../../../indicators/catalogue.ts'
import type { Account } from '../../../indicators/wire/account.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { figure } from '../territories/figure.ts'
import { tree } from '../territories/tree.ts'

const convention: Operation['conventions'][number] = {
  id: '202000263',
  fund: 'FSE',
  programme: 'Programme d’exemple',
  priority: '10.1',
  from: '2020-09-01',
  to: '2021-08-31',
  budget: 2_000_000,
  euShare: 400_000,
  rules: 'fse-2014-2020',
  performanceFramework: false,
}

const operation: Operation = {
  id: 'example',
  title: 'Une opération',
  country: 'FR',
  lead: 'Un porteur',
  territory: 'FR.D02',
  budget: null,
  euShare: null,
  from: null,
  to: null,
  dataTo: '2021-08-31',
  context: null,
  publics: null,
  partners: null,
  aims: null,
  numberedAims: [],
  conventions: [convention],
  actions: [],
  declaredTotals: [],
  resources: [],
  spending: [],
  spendingTotals: [],
}

/** 862 = 55 + 764 + 0 + 43. */
const told: Account = {
  indicator: 'esf_co01',
  convention: '202000263',
  participations: 862,
  synthetic: false,
  lines: [
    line('incomplete', 'dossier incomplet', 55),
    line('not_counted', 'dans une autre situation', 764),
    line('outside_validity', 'hors de la période', 0),
    line('counted', 'comptées', 43),
  ],
}
const hidden: Account = {
  indicator: 'esf_cr06',
  convention: '202000263',
  participations: 862,
  synthetic: false,
  lines: [
    line('incomplete', 'dossier incomplet', 55),
    line('unanswered', 'sans réponse', null),
    line('counted', 'comptées', null),
  ],
}

const content: AnnexContent = {
  operation,
  convention,
  targets: [],
  spending: [],
  release: 'version 3',
  link: 'https://example.org/',
  accounts: [told, hidden],
  catalogue: catalogue.map((entry) => indicatorWire(entry, { synthetic: false })),
}

test('an indicator is one line: all participations, those counted, and why the others are not', () => {
  expect(findTable(compose(content), 'Convention 202000263')).toEqual([
    [
      'CO01 Chômeurs, y compris de longue durée',
      '862',
      '43',
      'dossier incomplet\u202f: 55\u202f; dans une autre situation\u202f: 764',
    ],
    [
      'CR06 Exerçant un emploi six mois après',
      '862',
      'confidentiel',
      'dossier incomplet\u202f: 55\u202f; sans réponse\u202f: confidentiel',
    ],
  ])
})

test('what confidential means is said where the word stands, and only there', () => {
  const says = (accounts: readonly Account[]) =>
    compose({ ...content, accounts }).some(
      (block) => block.kind === 'text' && block.text.startsWith('«\u202fConfidentiel\u202f»'),
    )
  expect(says([told, hidden])).toBe(true)
  expect(says([told])).toBe(false)
})

test('expenditure stands in its states, as a share of the budget of the agreement', () => {
  const spending = [spent('expenditure_incurred', 1_500_000), spent('expenditure_paid', null)]
  const rows = findTable(compose({ ...content, spending }), 'dépenses cumulées')
  expect(rows).toEqual([
    ['Dépenses réalisées', '1\u202f500\u202f000,00\u202f€', '75,0\u202f%'],
    ['Dépenses payées', 'non disponible', 'non disponible'],
  ])
  const unknown = { ...content, spending, convention: { ...convention, budget: null } }
  expect(findTable(compose(unknown), 'dépenses cumulées')[0]?.[2]).toBe('non précisé par la source')
})

test('each fund has its statement, and money of no fund has no emblem', () => {
  const mention = (rules: string) =>
    compose({ ...content, convention: { ...convention, rules } }).flatMap((block) =>
      block.kind === 'emblem' ? [block.text] : [],
    )
  expect(mention('fse-2014-2020')).toEqual([
    'Union européenne. Cette opération est cofinancée par le Fonds social européen dans le cadre du programme «\u202fProgramme d’exemple\u202f» 2014-2020.',
  ])
  expect(mention('fse-plus-2021-2027')).toEqual(['Cofinancé par l’Union européenne'])
  expect(mention('aucune')).toEqual([])
})

test('an older release has no accounts and no states, and says so', () => {
  const said = compose({ ...content, accounts: [] }).flatMap((block) =>
    block.kind === 'text' ? [block.text] : [],
  )
  expect(said).toContain('Cette version ne publie pas de compte par indicateur pour cette convention.')
  expect(said).toContain('Cette version, plus ancienne, ne publie pas les dépenses par état.')
})

function compose(of: AnnexContent): readonly Block[] {
  return composeAnnex(of, {
    tree,
    language: 'fr',
    figure: fr.figure,
    words: annexWords.fr,
    targetWords: targetWords.fr,
    operationWords: operationWords.fr,
  }).blocks
}

function findTable(blocks: readonly Block[], caption: string) {
  const table = blocks.find((block) => block.kind === 'table' && block.caption.includes(caption))
  return table?.kind === 'table' ? table.rows : []
}

function line(verdict: string, label: string, count: number | null): Account['lines'][number] {
  return {
    verdict,
    count,
    label: { fr: label, en: label },
    status: count === null ? 'suppressed' : 'published',
  }
}

function spent(id: string, value: number | null): AnnexContent['spending'][number] {
  const entry = findIndicator(id)
  if (!entry) throw new Error(`${id}: not in the catalogue`)
  return {
    release: 3,
    indicator: indicatorWire(entry, { synthetic: false }),
    observations: value === null ? [] : [figure({ indicator: id, value })],
    total: 1,
    next: null,
  }
}

test('what is said of hidden numbers is what the method says, its limit included', () => {
  for (const [words, file, limit] of [
    [
      annexWords.fr,
      'docs/method.md',
      'une coïncidence que rien n’annonce dans les règles n’est pas protégée',
    ],
    [
      annexWords.en,
      'docs/method.en.md',
      'a coincidence that nothing in the rules announces is not protected',
    ],
  ] as const) {
    const method = readFileSync(file, 'utf8').replaceAll(/\s+/g, ' ').replaceAll("'", '’')
    expect(method).toContain(limit)
    expect(words.hidden).toContain(limit)
  }
})
