import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { findContract } from '../../contracts/contracts.ts'
import type { Contract } from '../../contracts/language/contract.ts'
import { bindHeader } from '../../contracts/language/header.ts'
import { origin } from '../../contracts/origin.ts'
import { compileRowCheck } from '../contracts/checkRow.ts'
import { dataFolder, readTable } from './readTable.ts'

const files = ['reference', 'sources'].flatMap((folder) =>
  readdirSync(join(dataFolder, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => relative(dataFolder, join(entry.parentPath, entry.name))),
)
const territoryFiles = files.filter((path) => /\/territories[^/]*\.csv$/.test(path))
const territories = new Set(territoryFiles.flatMap((path) => readTable(path)).map(({ id }) => id))

describe.each(files)('%s', (path) => {
  const contract = contractOf(path)
  const { data } = Papa.parse<string[]>(readFileSync(join(dataFolder, path), 'utf8'), {
    skipEmptyLines: true,
  })
  const [header = [], ...lines] = data
  const binding = bindHeader(contract, header)

  test('has the columns of its contract and no other', () => {
    expect(binding).toMatchObject({ missing: [], repeated: [], unknown: [], personal: [] })
  })

  test('every row is accepted without warning, and names a territory that exists', () => {
    const check = compileRowCheck(binding)
    const refused = lines.flatMap((cells, i) => {
      const { row, problems, warnings } = check(cells)
      const id = (row && contract.territory?.id(row)) ?? 'FR'
      const unknown = territories.has(id) ? [] : [id]
      return problems.length + warnings.length + unknown.length > 0
        ? [{ line: i + 2, problems, warnings, unknown }]
        : []
    })
    expect(refused.slice(0, 3)).toEqual([])
  })
})

function contractOf(path: string): Contract {
  const name = basename(path, '.csv')
  const reference = name.startsWith('territories_') ? 'territories' : name
  const dataset = path.startsWith('reference/') ? reference : readOrigin(path).dataset
  const contract = findContract(dataset)
  if (contract === undefined) throw new Error(`${path}: no contract ${dataset}`)
  return contract
}

function readOrigin(path: string) {
  return origin.parse(JSON.parse(readFileSync(join(dataFolder, path, '../origin.json'), 'utf8')))
}
