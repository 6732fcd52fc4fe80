import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findContract } from '../../../contracts/contracts.ts'
import type { Mapping } from '../../../contracts/mapping/mapping.ts'
import { parseMapping } from '../../../contracts/mapping/parseMapping.ts'
import { formatMappingProblem } from '../../../contracts/mapping/problem.ts'
import { runMapCommand } from '../../../etl/command/mapCommand.ts'

const golden = join(import.meta.dirname, '../screen/golden')
const wide = join(golden, 'mapping_wide_rejects/sources/editeur/enrolments/2020/effectifs.csv')
const persons = join(golden, 'mapping_participants/sources/editeur/participations/2020/export.tsv')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('one column per year: what is certain, what is guessed, what is left open', async () => {
  const { code, said, file } = await map(wide, { dataset: 'enrolments' })
  expect(code).toBe(0)
  expect(said.slice(0, -1)).toEqual([
    'contract: enrolments',
    'certain (headers of the contract):',
    '  sexe ← Sexe',
    'guessed, to check:',
    '  voie ← Filière (a close header)',
    '  sexe Filles → F',
    '  sexe Garçons → M',
    '  niveau = departement (by the codes)',
    '  code_territoire ← Code dépt (by the codes)',
    '  one row per rentree_scolaire, from the columns Rentrée 2016, Rentrée 2017, Rentrée 2018',
    '  rows left out when Département starts with Sous-total, TOTAL',
    '  rows left out when Sexe starts with Ensemble',
    'left open, to decide before loading (todo):',
    '  sexe ← Sexe: values not recognised, 1 (Inconnu); accepted: F, M, X',
    '  voie ← Filière: values not recognised, 2 (Lycée général et techno., Lycée pro); accepted: college, lycee_gt, lycee_pro_bac, lycee_pro_cap, apprentissage, autre',
  ])
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    unpivot: { into: 'effectif', columns: { 'Rentrée 2016': { rentree_scolaire: '2016' } } },
  })
})

test('a draft with open points is refused and names them; completed, it is read', async () => {
  const { file } = await map(wide, { dataset: 'enrolments' })
  const text = await readFile(file, 'utf8')
  expect(problems(text)).toEqual([
    'columns.sexe.todo: values, 1 (Inconnu) → F, M, X; accepted: a decision: complete it, then take todo out',
    expect.stringMatching(/^columns\.voie\.todo: values, 2 .* → .*; accepted: a decision/),
  ])
  const draft = JSON.parse(text) as Mapping
  const { todo: _, ...sexe } = draft.columns.sexe ?? {}
  const voie = { from: 'Filière', values: { 'Lycée pro': 'lycee_pro_bac' } }
  expect(problems(JSON.stringify({ ...draft, columns: { ...draft.columns, sexe, voie } }))).toEqual([])
})

test('of a file about persons only headers and known labels are said', async () => {
  const { said, file } = await map(persons, { dataset: 'participations' })
  const all = `${said.join('\n')}\n${await readFile(file, 'utf8')}`
  expect(all).toContain('En recherche d')
  for (const cell of ['AMI-1', 'suivi', '04/05', 'En stage', 'Non renseigné', 'Aisne', '201502000']) {
    expect(all).not.toContain(cell)
  }
  expect(all).toContain(
    'personal data: Né(e) le; accepted: as id_participant, as reference_locale, as date_naissance',
  )
})

test('where the contract is a guess no cell is quoted', async () => {
  const { said } = await map(wide)
  expect(said).toContain('contract: enrolments')
  expect(said.join('\n')).not.toContain('Inconnu')
})

test('a mapping that stands there is never overwritten, and --print writes none', async () => {
  await map(wide, { print: true })
  await expect(readFile(join(folder, 'mapping.json'))).rejects.toThrow('ENOENT')
  await writeFile(join(folder, 'mapping.json'), '{}')
  const { code, said, file } = await map(wide)
  expect(code).toBe(0)
  expect(await readFile(file, 'utf8')).toBe('{}')
  expect(said[0]).toContain('"dataset": "enrolments"')
  expect(said.at(-1)).toBe(`${file} exists: left as it is, the draft is above`)
})

test('what cannot be drafted says what is accepted', async () => {
  const named = await map(wide, { dataset: 'effectifs' })
  expect([named.code, named.said[0]]).toEqual([
    2,
    expect.stringMatching(/^dataset: effectifs; accepted: territories/),
  ])
  await writeFile(join(folder, 'a.csv'), 'x;y\n1;2\n')
  const unknown = await map(join(folder, 'a.csv'))
  expect([unknown.code, unknown.said[0]]).toEqual([
    2,
    expect.stringMatching(/^contract not recognised .* --dataset/),
  ])
  const absent = await map(undefined)
  expect([absent.code, absent.said[0]]).toEqual([2, expect.stringMatching(/^file cannot be read/)])
})

test('a file in the shape of its contract needs none', async () => {
  await writeFile(
    join(folder, 'a.csv'),
    'rentree_scolaire,niveau,code_territoire,sexe,voie,effectif\n2019,departement,02,F,lycee_gt,1\n',
  )
  const { code, said } = await map(join(folder, 'a.csv'))
  expect([code, said]).toEqual([0, ['the header is that of the contract enrolments: no mapping is needed']])
})

async function map(from: string | undefined, options: { dataset?: string; print?: boolean } = {}) {
  const said: string[] = []
  const file = join(folder, from ? 'a.csv' : 'absent.csv')
  if (from && from !== file) await copyFile(from, file)
  const write = (line: string) => said.push(line)
  const code = await runMapCommand({ file, print: false, language: 'en', write, ...options })
  return { code, said, file: join(folder, 'mapping.json') }
}

function problems(text: string): string[] {
  const contract = findContract('enrolments')
  if (!contract) throw new Error('no contract')
  const read = parseMapping(text, contract)
  return 'problems' in read ? read.problems.map((problem) => formatMappingProblem(problem).en) : []
}
