import { expect, test } from 'vitest'
import { findAchievedDay, writeAchieved } from '../../../dashboard/components/achievedText.ts'
import {
  writeInputs,
  writeLater,
  writeMilestone,
  writePace,
  writeProjection,
  writeScope,
} from '../../../dashboard/views/targets/targetText.ts'
import { targetWords } from '../../../dashboard/views/targets/targetWords.ts'
import { findIndicator, indicatorWire } from '../../../indicators/catalogue.ts'
import type { Target } from '../../../indicators/wire/target.ts'
import { tree } from '../territories/tree.ts'

const target: Target = {
  indicator: 'participations_entered',
  scope: { convention: null, territory: 'FR.D02', sex: 'F' },
  unit: 'participations',
  direction: 'up',
  course: [],
  version: 1,
  decided: '2015-09-01',
  baseline: null,
  milestone: null,
  target: { value: 1850, date: '2026-12-31' },
  achieved: {
    value: 1119,
    date: '2025-12-29',
    status: 'published',
    observation: null,
    atDeadline: null,
    later: null,
  },
  achievement: 0.6,
  elapsed: 0.8,
  pace: { required: 60.6, observed12Months: null, observedOverall: 23.4, per: 'month' },
  projection: { value: 1400.7, lower: null, upper: null },
  asOf: '2025-12-29',
  verdict: 'much_too_slow',
  rule: { id: 'linear_pace', inputs: { achieved: 1119, target: 1850, ratio: 0.385, lower: null } },
  synthetic: true,
  superseded: false,
}
const context = {
  indicator: wireOf('participations_entered'),
  words: targetWords.fr,
  language: 'fr',
} as const

test('says whom and where a target covers', () => {
  expect(writeScope(target, { ...context, tree })).toBe('Aisne, Filles')
  const whole = { ...target, scope: { convention: null, territory: null, sex: null } }
  expect(writeScope(whole, { ...context, tree })).toBe('toute l’opération')
})

test('says the pace needed against the pace observed', () => {
  expect(writePace(target, context)).toBe('Il en faudrait 61 par mois\u202f; le rythme est de 23 par mois.')
  expect(writePace({ ...target, verdict: 'reached' }, context)).toBe(
    'La cible est atteinte\u202f: aucun rythme minimal.',
  )
  const rate = {
    ...target,
    pace: { required: 0.038, observed12Months: null, observedOverall: 0.03, per: 'year' as const },
  }
  expect(writePace(rate, { ...context, indicator: wireOf('positive_exit_rate') })).toBe(
    'Évolution relative nécessaire, en moyenne depuis la valeur de départ\u202f: +3,8\u202f% par an\u202f; observée\u202f: +3,0\u202f% par an.',
  )
})

test('gives the rule its numbers and says where the pace leads, or why not', () => {
  expect(writeInputs(target, context)).toEqual([
    ['Résultat', '1\u202f119'],
    ['Cible', '1\u202f850'],
    ['R', '0,39'],
  ])
  expect(writeProjection(target, context)).toBe(
    'Si le rythme récent se poursuivait\u202f: environ 1\u202f401 au 31 décembre 2026.',
  )
  const refused = { ...target, projection: { refused: 'past_deadline' } }
  expect(writeProjection(refused, context)).toContain('l’échéance est passée')
})

function wireOf(id: string) {
  const indicator = findIndicator(id)
  if (!indicator) throw new Error(`unknown indicator: ${id}`)
  return indicatorWire(indicator, { synthetic: true })
}

test('says what a milestone found on its day', () => {
  const at = (
    achieved: { lower: number; upper: number } | null,
    verdict: 'reached' | 'cannot_tell' | 'not_due',
  ) =>
    writeMilestone({ ...target, milestone: { value: 2300, date: '2018-12-31', achieved, verdict } }, context)
  expect(at({ lower: 2412, upper: 2412 }, 'reached')).toBe(
    'Jalon de 2\u202f300 au 31 décembre 2018\u202f: atteint, avec 2\u202f412 à cette date.',
  )
  expect(at({ lower: 2200, upper: 2400 }, 'cannot_tell')).toContain('entre 2\u202f200 et 2\u202f400')
  expect(at(null, 'not_due')).toBe(
    'Jalon de 2\u202f300 au 31 décembre 2018\u202f: les données ne vont pas encore jusque-là.',
  )
  expect(writeMilestone(target, context)).toBeUndefined()
})

test('a result that is not the milestone is not written as the milestone is', () => {
  const achieved = { lower: 0.6996, upper: 0.7287 }
  const rate = { ...context, indicator: wireOf('positive_exit_rate') }
  const milestone = { value: 0.7, date: '2024-12-31', achieved, verdict: 'cannot_tell' } as const
  const said = writeMilestone({ ...target, milestone }, rate)
  expect(said).toContain('Jalon de 70,00\u202f%')
  expect(said).toContain('entre 69,96\u202f% et 72,87\u202f%')
})

test('past the deadline, says what is known of that day and that there is a later figure', () => {
  expect(writeAchieved(target, context)).toBe('1\u202f119')
  expect(writeLater(target, context)).toBeUndefined()
  const past = {
    ...target,
    target: { value: 1100, date: '2025-06-30' },
    achieved: {
      ...target.achieved,
      atDeadline: { lower: 1050, upper: 1119 },
      later: { value: 1119, date: '2025-12-29' },
    },
  }
  expect(writeAchieved(past, context)).toBe('entre 1\u202f050 et 1\u202f119')
  expect(findAchievedDay(past)).toBe('2025-06-30')
  expect(writeLater(past, context)).toBe(
    'Chiffre plus récent, après l’échéance\u202f: 1\u202f119 au 29 décembre 2025. Il n’est pas jugé.',
  )
  const only = { ...past, achieved: target.achieved }
  expect(writeLater(only, context)).toMatch(/^Ce chiffre va au-delà de l’échéance/)
})
