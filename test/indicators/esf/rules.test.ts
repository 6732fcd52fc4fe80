import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isComplete } from '../../../indicators/esf/completeness.ts'
import { columnsReadBy } from '../../../indicators/esf/condition.ts'
import { iscedLevels } from '../../../indicators/esf/isced.ts'
import { labelLine } from '../../../indicators/esf/publicAccount.ts'
import { sensitiveColumns } from '../../../indicators/esf/record.ts'
import { ruleSets } from '../../../indicators/esf/ruleSets.ts'
import { verdictOf } from '../../../indicators/esf/verdict.ts'
import { accountOf } from './accountOf.ts'
import { readCases } from './readCases.ts'
import { anyRecord, recordWith } from './sampleRecord.ts'

const records = fc.array(anyRecord, { maxLength: 40 })

describe.each(ruleSets)('$id', (set) => {
  const cases = readCases(`cases-${set.id}`)

  it.each(cases.map((row) => [row.Indicateur, row.Cas, row] as const))('%s: %s', (code, _, row) => {
    const rule = set.rules.find((one) => one.code === code)
    if (!rule) throw new Error(`${code}: no such rule`)
    expect(labelLine(verdictOf(rule, recordWith(row.Dossier ?? ''), set), rule).fr).toBe(row.Verdict)
  })

  it('has a case that counts for every indicator', () => {
    const counted = cases.filter(({ Verdict }) => Verdict === 'compté').map(({ Indicateur }) => Indicateur)
    expect(set.rules.map(({ code }) => code).filter((code) => !counted.includes(code))).toEqual([])
  })

  it('closes every account', () => {
    fc.assert(
      fc.property(records, (some) => {
        for (const rule of set.rules) {
          const { participations, lines } = accountOf(rule, some, set)
          expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(participations)
        }
      }),
    )
  })

  it('puts every complete record in one employment status and no other', () => {
    const codes = set.prefix === 'esf' ? ['CO01', 'CO03', 'CO05'] : ['EECO02', 'EECO04', 'EECO05']
    fc.assert(
      fc.property(records, (some) => {
        const counted = set.rules
          .filter(({ code }) => codes.includes(code))
          .flatMap((rule) => some.filter((record) => verdictOf(rule, record, set) === 'counted'))
        expect(counted.length).toBe(some.filter((record) => isComplete(record, set)).length)
      }),
    )
  })

  it('keeps every indicator built on a sensitive column signed-in only', () => {
    const open = set.rules.filter(({ sensitive }) => !sensitive)
    const read = open.flatMap(({ eligible, counts }) => [
      ...eligible.flatMap(({ when }) => columnsReadBy(when)),
      ...('anyOf' in counts ? [] : columnsReadBy(counts)),
    ])
    expect(read.filter((column) => sensitiveColumns.includes(column))).toEqual([])
  })
})

it('lists the indicators of both annexes', () => {
  const codes = ruleSets.map(({ rules, projects }) => [...rules, ...projects].map(({ code }) => code).sort())
  expect(codes).toEqual([
    [...numbered('CO', 23), ...numbered('CR', 9)],
    [...numbered('EECO', 19), ...numbered('EECR', 6)],
  ])
  const sensitive = ruleSets.flatMap(({ rules }) => rules.filter((rule) => rule.sensitive))
  expect(sensitive.map(({ code }) => code)).toEqual([
    ...numbered('CO', 19).slice(11),
    ...['CR05', 'CR09'],
    ...numbered('EECO', 17).slice(11),
  ])
})

it('reads roman and arabic levels of diploma apart', () => {
  const { fr_ancienne, fr_nouvelle, fwb, cite } = iscedLevels
  expect([fr_ancienne?.V, fr_ancienne?.VBIS, fr_ancienne?.['5']]).toEqual([3, 2, undefined])
  expect([fr_nouvelle?.['5'], fr_nouvelle?.V]).toEqual([5, undefined])
  expect([fwb?.CE1D, fwb?.AUCUN, cite?.['0']]).toEqual([2, 0, 0])
})

function numbered(prefix: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`)
}
