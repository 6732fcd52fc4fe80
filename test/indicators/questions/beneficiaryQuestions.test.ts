import { expect, test } from 'vitest'
import { indicatorId } from '../../../indicators/esf/rule.ts'
import { ruleSets } from '../../../indicators/esf/ruleSets.ts'
import { esfParts } from '../../../indicators/questions/beneficiaryQuestions.ts'

test.each(ruleSets)('every public indicator of $id read at six months is asked for', (set) => {
  const later = set.rules.filter(({ moment, sensitive }) => moment === 'six_months' && !sensitive)
  expect(esfParts[set.id]?.sixMonths).toEqual(later.map(({ code }) => indicatorId(set, code)))
})
