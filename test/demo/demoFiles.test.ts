import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { defaultSeed, demoFiles } from '../../demo/demoFiles.ts'
import { nationalFiles } from '../../demo/nationalFiles.ts'
import { writeDemoFiles } from '../../demo/writeDemoFiles.ts'
import { dataFolder } from '../data/readTable.ts'

const folder = mkdtempSync(join(tmpdir(), 'vigie-demo-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the demonstration files', () => {
  const write = (name: string, seed: number) => {
    const out = join(folder, name)
    for (const { rows } of writeDemoFiles(out, demoFiles({ seed }), { seed })) expect(rows).toBeGreaterThan(0)
    return hashes(join(out, 'vigie-demo'))
  }
  const first = write('first', defaultSeed)

  test('the same seed gives the same bytes', () => {
    expect(write('second', defaultSeed)).toEqual(first)
  })

  test('those kept in data/sources are those of the default seed', () => {
    expect(hashes(join(dataFolder, 'sources/vigie-demo'))).toEqual(first)
  })

  test('another seed gives other bytes', () => {
    const path = 'siei_listings/2015-2021/siei_listings.csv'
    expect(write('other', 7).get(path)).not.toBe(first.get(path))
  })
})

test('the national set covers 101 departments and has as many participations as asked', () => {
  const files = nationalFiles({ seed: 1, participations: 250 })
  const rows = (dataset: string) => [...(files.find((file) => file.dataset === dataset)?.rows ?? [])]
  const departments = new Set(rows('territories').map((row) => row[5]))
  expect(departments.size).toBe(101)
  expect(rows('participations')).toHaveLength(250)
})

function hashes(root: string): Map<string, string> {
  const files = readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => relative(root, join(entry.parentPath, entry.name))).sort()
  const hash = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(root, path)))
      .digest('hex')
  return new Map(paths.map((path) => [path, hash(path)]))
}
