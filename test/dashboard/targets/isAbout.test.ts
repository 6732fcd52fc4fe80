import { expect, test } from 'vitest'
import { isAbout } from '../../../dashboard/views/targets/TargetScope.tsx'

const about = (territory: string | null, sex: string | null) => ({
  scope: { convention: null, territory, sex },
})

test('all targets, those of the whole operation, of a territory or of a sex', () => {
  const targets = [about(null, null), about('FR.D02', null), about(null, 'F'), about('FR.D02', 'F')]
  const shown = (wanted: string | null) => targets.map((target) => isAbout(target, wanted))
  expect(shown(null)).toEqual([true, true, true, true])
  expect(shown('*')).toEqual([true, false, false, false])
  expect(shown('FR.D02')).toEqual([false, true, false, true])
  expect(shown('F')).toEqual([false, false, true, true])
  const agreement = { scope: { convention: '202000263', territory: null, sex: null } }
  expect(isAbout(agreement, '202000263')).toBe(true)
  expect(isAbout(agreement, '*')).toBe(false)
})
