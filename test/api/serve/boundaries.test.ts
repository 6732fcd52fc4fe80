import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBoundaries } from '../../../api/serve/boundaries.ts'
import { servePages } from '../../../api/serve/pages.ts'
import { emptyDocument } from './emptyDocument.ts'

const square = [
  [3.1, 49.1],
  [3.9, 49.1],
  [3.9, 49.9],
  [3.12345678, 49.9],
  [3.1, 49.1],
]
const feature = (code: unknown, coordinates: unknown = [square]) => ({
  type: 'Feature',
  properties: { code, chief: 'somebody' },
  geometry: { type: 'Polygon', coordinates },
})

function write(name: string, content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-boundaries-'))
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return folder
}

const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', source: 'IGN', features })

test('codes, shapes and whom to credit are kept, and nothing else', () => {
  const found = readBoundaries(write('department.geojson', collection(feature('02'))))
  expect(found.get('department')).toEqual({
    source: 'IGN',
    outlines: [
      { code: '02', polygons: [[square.map(([x = 0, y = 0]) => [x === 3.12345678 ? 3.1235 : x, y])]] },
    ],
  })
})

test.each([
  ['county.geojson', collection(feature('02')), /county\.geojson: no such level, one of world_region, /],
  ['readme.txt', '', /no file, <level>\.geojson expected/],
  ['zone.geojson', '{', /zone\.geojson: not JSON/],
  ['zone.geojson', collection(feature(2)), /zone\.geojson: features\.0\.properties\.code: /],
  [
    'zone.geojson',
    collection(feature('1', [square.map(() => [652_381, 6_862_305])])),
    /features\.0\.geometry\.coordinates\.0\.0\.0: .*in degrees/,
  ],
  ['zone.geojson', collection(feature('1'), feature('1')), /code 1: given twice/],
])('%s is refused with what is wrong and where', (name, content, message) => {
  expect(() => readBoundaries(write(name, content))).toThrow(message)
})

test('the pages list the levels that have outlines, and none by default', async () => {
  const dashboard = mkdtempSync(join(tmpdir(), 'vigie-pages-'))
  writeFileSync(join(dashboard, 'index.html'), emptyDocument)
  const read = async (app: ReturnType<typeof servePages>, path: string) => (await app.request(path)).json()
  expect(await read(servePages(dashboard), '/boundaries/index.json')).toEqual({ levels: [] })
  const app = servePages(dashboard, {
    outlines: readBoundaries(write('zone.geojson', collection(feature('1')))),
  })
  expect(await read(app, '/boundaries/index.json')).toEqual({ levels: ['zone'] })
  expect(await read(app, '/boundaries/zone.json')).toMatchObject({ outlines: [{ code: '1' }] })
})
