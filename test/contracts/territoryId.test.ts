import { expect, test } from 'vitest'
import { compileTerritoryId, parseTerritoryId } from '../../contracts/territoryId.ts'
import { openEngine } from '../../etl/engine.ts'

const cases: [level: string, code: string, id: string | undefined][] = [
  ['pays', 'FR', 'FR'],
  ['pays', 'BE', 'BE'],
  ['pays', 'M', 'FR.M'],
  ['pays', 'PROV', 'FR.PROV'],
  ['pays', 'DE', undefined],
  ['pays', 'toString', undefined],
  ['region', '32', 'FR.R32'],
  ['region', '1', 'FR.R01'],
  ['academie', '20', 'FR.A20'],
  ['academie', '9', 'FR.A09'],
  ['departement', '02', 'FR.D02'],
  ['departement', '002', 'FR.D02'],
  ['departement', '2', 'FR.D02'],
  ['departement', '2A', 'FR.D2A'],
  ['departement', '02a', 'FR.D2A'],
  ['departement', '971', 'FR.D971'],
  ['departement', '20', undefined],
  ['departement', '96', undefined],
  ['departement', '975', undefined],
  ['departement', '00', undefined],
  ['bassin', '02-A', 'FR.B02-A'],
  ['psad', '0201', 'FR.P0201'],
  ['etablissement', '0802004U', 'FR.U0802004U'],
  ['etablissement', '802004U', 'FR.U0802004U'],
  ['etablissement', '42.0', 'BE.FWB.F42'],
  ['etablissement', '0910001A', undefined],
  ['communaute', 'FWB', 'BE.FWB'],
  ['zone', '9', 'BE.FWB.Z09'],
  ['zone', '10', 'BE.FWB.Z10'],
  ['zone', '11', undefined],
  ['nuts', 'FR', 'FR'],
  ['nuts', 'BE', 'BE'],
  ['nuts', 'FRE2', 'EU.FRE2'],
  ['nuts', 'BE10', 'EU.BE10'],
  ['nuts', 'EU27_2020', 'EU'],
  ['nuts', 'DE1', undefined],
  ['canton', '02', undefined],
]

test('names a territory from a level and a code', () => {
  for (const [level, code, id] of cases)
    expect([level, code, parseTerritoryId(level, code)]).toEqual([level, code, id])
})

test('names the same territory in SQL', async () => {
  const engine = await openEngine()
  const values = cases.map(([level, code], index) => `(${index}, '${level}', '${code}')`).join(', ')
  const rows = await engine.all(
    `select ${compileTerritoryId('level', 'code')} as id from (values ${values}) as given (place, level, code) order by place`,
  )
  await engine.close()
  expect(rows.map(({ id }) => id ?? undefined)).toEqual(cases.map(([, , id]) => id))
})

test('knows exactly 101 departments', () => {
  const spelled = [...Array.from({ length: 1000 }, (_, n) => String(n).padStart(2, '0')), '2A', '2B']
  const departments = new Set(spelled.map((code) => parseTerritoryId('departement', code)).filter(Boolean))
  expect(departments.size).toBe(101)
})
