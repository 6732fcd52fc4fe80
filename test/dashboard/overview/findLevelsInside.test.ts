import { expect, test } from 'vitest'
import { findLevelsInside } from '../../../dashboard/views/overview/Around.tsx'
import { growTree } from '../../../indicators/territoryTree.ts'
import type { Territory } from '../../../indicators/wire/territory.ts'

const place = (id: string, level: Territory['level'], path: string[]): Territory => ({
  id,
  level,
  path,
  code: id,
  name: { fr: id, en: id },
  parent: path.at(-1) ?? null,
  nuts: null,
  synthetic: false,
})

test('the levels inside a territory, widest first', () => {
  const tree = growTree([
    place('psad', 'psad', ['FR', 'region', 'department']),
    place('department', 'department', ['FR', 'region']),
    place('other', 'department', ['FR', 'elsewhere']),
    place('region', 'region', ['FR']),
  ])
  expect(findLevelsInside('region', tree)).toEqual(['department', 'psad'])
  expect(findLevelsInside('psad', tree)).toEqual([])
})
