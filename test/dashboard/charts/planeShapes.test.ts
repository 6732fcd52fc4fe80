import { expect, test } from 'vitest'
import { planeShapes } from '../../../dashboard/charts/planeShapes.ts'

test('degrees become a plane whose y grows to the south', () => {
  const shapes = planeShapes({
    source: null,
    outlines: [
      {
        code: '1',
        polygons: [
          [
            [
              [0, 0],
              [180, 0],
              [0, 45],
              [0, 0],
            ],
          ],
        ],
      },
    ],
  })
  const [ring] = shapes.get('1')?.geometry.coordinates[0] ?? []
  // Mercator: x = λ in radians, y = ln tan(π/4 + φ/2); at 45° ln(1 + √2) = 0.881374
  expect(ring?.[1]).toEqual([Math.PI, expect.closeTo(0, 12)])
  expect(ring?.[2]).toEqual([0, expect.closeTo(-0.881374, 6)])
})
