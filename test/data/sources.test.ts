import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dataFolder, readTable } from './readTable.ts'

const sources = resolve(dataFolder, 'sources')
const leaves = readdirSync(sources, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
  .map((entry) => relative(sources, entry.parentPath))
const pathOf = (publisher: string, dataset: string, release: string) =>
  `sources/${publisher}/${dataset}/${release}/${dataset}.csv`
const amiens = (dataset: string) => readTable(pathOf('gip-forinval', dataset, '2015-2021'))
const amarrages = (dataset: string) => readTable(pathOf('ccg-fwb', dataset, '2022-2025'))

test.each([...new Set(leaves)])('%s says where it comes from', (folder) => {
  const origin = JSON.parse(readFileSync(join(sources, folder, 'origin.json'), 'utf8'))
  for (const key of ['dataset', 'publisher', 'title', 'period', 'published', 'retrieved', 'licence']) {
    expect(origin[key], key).toMatch(/./)
  }
  expect(origin.synthetic).toBe(folder.startsWith('vigie-demo'))
})

describe('Eurostat early leavers', () => {
  const lines = readTable('sources/eurostat/edat_lfse_16/2026/early_leavers_rate.csv')
  const find = (code: string, year: string) =>
    lines.find((line) => line.code_territoire === code && line.periode === year)

  test('51 regions by 26 years', () => {
    expect(lines).toHaveLength(51 * 26)
    expect(new Set(lines.map(({ code_territoire }) => code_territoire)).size).toBe(51)
  })

  test('values, flags and missing values as published', () => {
    expect(find('FRE2', '2019')).toMatchObject({ valeur: '10.0', drapeau: '', unite: 'pourcent' })
    expect(find('FRE2', '2025')).toMatchObject({ valeur: '6.2', drapeau: 'u' })
    expect(find('FR', '2019')?.valeur).toBe('8.2')
    expect(find('FRE', '2019')?.valeur).toBe('11.1')
    expect(find('FRE1', '2019')?.valeur).toBe('11.6')
    expect(find('BE3', '2019')?.valeur).toBe('10.9')
    expect(find('BE31', '2017')).toMatchObject({ valeur: ':', drapeau: 'bu' })
    expect(find('FRY', '2000')).toMatchObject({ valeur: ':', drapeau: '' })
  })
})

describe('INSEE young people neither in work nor in training', () => {
  const lines = readTable('sources/insee/jeunes_non_inseres/2022/neet_rate.csv')
  const find = (level: string, code: string, year: string) =>
    lines.find((line) => line.niveau === level && line.code_territoire === code && line.periode === year)

  test('101 departments, 18 regions and three national aggregates, each once, for three years', () => {
    expect(lines).toHaveLength((101 + 18 + 3) * 3)
    const keys = lines.map((line) => `${line.niveau} ${line.code_territoire} ${line.periode}`)
    expect(new Set(keys).size).toBe(lines.length)
  })

  test('codes shared by regions and departments keep their own values', () => {
    expect(find('departement', '02', '2017')?.valeur).toBe('33.5')
    expect(find('region', '02', '2017')?.valeur).toBe('36.0')
    expect(find('region', '32', '2014')?.valeur).toMatch(/^28\.768/)
    expect(find('departement', '32', '2014')?.valeur).toMatch(/^23\.256/)
    expect(find('pays', 'FR', '2017')?.valeur).toBe('22.6')
    expect(find('pays', 'M', '2017')?.valeur).toBe('21.9')
  })

  test('a value that was not published stays a marker', () => {
    expect(find('region', '32', '2017')?.valeur).toBe('nd')
    expect(
      lines.filter(
        ({ niveau, periode, valeur }) => niveau === 'region' && periode === '2017' && valeur === 'nd',
      ),
    ).toHaveLength(14)
    expect(find('departement', '976', '2009')?.valeur).toBe('vide')
  })
})

describe('context values of departments', () => {
  const ips = readTable('sources/depp/ips_lycees_moyenne_simple/2022/context_values.csv')
  const neet = readTable('sources/insee/jeunes_non_inseres_departements/2022/context_values.csv')
  const find = (lines: typeof ips, code: string, period: string) =>
    lines.find((line) => line.code_territoire === code && line.periode === period)?.valeur

  test('the simple mean of the indices of the lycées, once for each of 101 departments', () => {
    expect(new Set(ips.map(({ code_territoire }) => code_territoire)).size).toBe(101)
    expect(ips).toHaveLength(101)
    // Aisne: 37 lycées whose indices sum to 3478.1
    expect(find(ips, '02', '2021-2022')).toBe('94.0')
    for (const { source } of ips) expect(source).toContain('moyenne simple')
  })

  test('the shares are those of the published rates', () => {
    expect(neet).toHaveLength(303)
    expect(['02', '59', '60', '62', '80'].map((code) => find(neet, code, '2017'))).toEqual([
      '33.5',
      '25.6',
      '26.4',
      '33.1',
      '25.0',
    ])
    expect(find(neet, '976', '2009')).toBe('vide')
  })
})

test('the rates that the Amiens operation published', () => {
  const lines = readTable('sources/academie-amiens/published_dropout_rate/2019/published_dropout_rate.csv')
  const values = lines.map(({ niveau, code_territoire, valeur }) => [niveau, code_territoire, valeur])
  expect(values).toEqual([
    ['academie', '20', '8.5'],
    ['region', '32', '7.2'],
  ])
})

describe('the two founding operations', () => {
  test('budgets and EU parts', () => {
    expect(amiens('operations')[0]).toMatchObject({ budget_total: '8912145.13', part_ue: '1226465.14' })
    expect(amarrages('operations')[0]).toMatchObject({ budget_total: '85391066.00', part_ue: '39625428.00' })
  })

  test('three conventions without the dates and budgets that the source does not give', () => {
    const conventions = amiens('conventions')
    expect(conventions.map(({ convention }) => convention)).toEqual(['201502000', '201700148', '202000263'])
    for (const { periode_du, periode_au, budget } of conventions)
      expect([periode_du, periode_au, budget]).toEqual(['', '', ''])
  })

  test('exactly one declared total differs from its parts: 13 against 11', () => {
    const totals = new Map<string, { total: number; parts: number }>()
    for (const { objet = '', total, partie, valeur_partie } of amiens('declared_totals')) {
      if (partie === '') continue
      const parts = (totals.get(objet)?.parts ?? 0) + Number(valeur_partie)
      totals.set(objet, { total: Number(total), parts })
    }
    const mismatches = [...totals].filter(([, { total, parts }]) => total !== parts)
    expect(mismatches).toEqual([['actions_competences_plus', { total: 13, parts: 11 }]])
  })

  test('actions are as many as the source details, and each actor names one of them', () => {
    const types = amiens('actions').map(({ type }) => type)
    expect(types.filter((type) => type === 'competences_plus')).toHaveLength(11)
    expect(types.filter((type) => type === 'dispositif_relais')).toHaveLength(14)
    expect(types.filter((type) => type === 'micro_lycee')).toHaveLength(3)
    const levels = new Map(amarrages('actions').map((line) => [line.action, line.niveau_intervention]))
    expect([...levels.values()]).toEqual(['1', '2', '3', '4'])
    for (const { action } of amarrages('action_actors')) expect(levels.has(action)).toBe(true)
  })

  test('an action of Amiens takes its level from its type, which the reference table gives', () => {
    const levels = new Map(
      readTable('reference/action_type_levels.csv').map((line) => [line.type, line.niveau_intervention]),
    )
    for (const { type = '', niveau_intervention } of amiens('actions')) {
      expect(niveau_intervention, type).toBe('')
      expect(levels.get(type), type).toMatch(/^[1-4]$/)
    }
  })

  test('every action serves an aim that its operation has: three in Amiens, the four levels in Amarrages+', () => {
    expect(amiens('operation_aims').map(({ numero }) => numero)).toEqual(['1', '2', '3'])
    expect(amarrages('operation_aims').map(({ numero }) => numero)).toEqual(['1', '2', '3', '4'])
    expect([...new Set(amiens('actions').map((line) => line.objectif_servi))].sort()).toEqual(['1', '2', '3'])
    for (const line of amarrages('actions')) expect(line.objectif_servi).toBe(line.niveau_intervention)
  })
})
