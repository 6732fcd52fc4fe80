import { expect, test } from 'vitest'
import { readEmbed } from '../../../dashboard/state/embed.ts'
import { findFigureId } from '../../../dashboard/views/targets/findFigureId.ts'

const scope = { convention: null, territory: null, sex: null }

test('the figures of two operations with the same target have addresses of their own', () => {
  const target = { indicator: 'participations_entered', scope }
  expect(findFigureId('bullet', 'amarrages-plus', target)).toBe(
    'bullet-amarrages-plus-participations-entered',
  )
  expect(findFigureId('bullet', 'amiens-2015-2021', target)).toBe(
    'bullet-amiens-2015-2021-participations-entered',
  )
})

test('every scope is part of the address, which is read back', () => {
  const target = {
    indicator: 'kept_in_school_rate',
    scope: { convention: '202000263', territory: 'BE.FWB.Z09', sex: 'F' as const },
  }
  const id = findFigureId('trajectory', 'amiens-2015-2021', target)
  expect(id).toBe('trajectory-amiens-2015-2021-kept-in-school-rate-202000263-be-fwb-z09-f')
  expect(readEmbed(`/embed/${id}/objectifs`)).toEqual({ embed: id, path: '/objectifs' })
})
