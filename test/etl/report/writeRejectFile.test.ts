import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openEngine } from '../../../etl/engine.ts'
import { rejectPath } from '../../../etl/report/rejectPath.ts'
import { ingest } from '../../../etl/screen/ingest.ts'
import { addSource } from './sourceFolder.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
let sources: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
  sources = join(folder, 'sources')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const header = 'rentree_scolaire;niveau;code_territoire;sexe;voie;effectif;note'
const good = '2019;departement;02;F;lycee_gt;10;'
const ours = ['vigie_ligne', 'vigie_colonne', 'vigie_regle', 'vigie_message_fr', 'vigie_message_en']
const rejects = (dataset: string, file: string) => join(folder, rejectPath(`editeur/${dataset}/2020`, file))

describe('the reject file of aggregates', () => {
  const rows = [
    ' 2019 ;departement;60;2;"lycee_gt";dix;"deux\nlignes"',
    '2019;departement;80',
    '2019;departement;80;M;lycee_gt;"=1+1";5" de pluie',
  ]
  const lines = [header, good, rows[0] ?? '', rows[1] ?? '', '', rows[2] ?? '']

  test('holds the rows as they were written, then where and what is wrong', async () => {
    await addSource(sources, 'enrolments', 'a.csv', lines)
    await screen()
    const text = await readFile(rejects('enrolments', 'a.csv'), 'utf8')
    expect(text.startsWith(`\ufeff${header};${ours.join(';')};vigie_texte\n${rows[0]};3;`)).toBe(true)
    expect(text).toContain(`\n${rows[2]};7;effectif;count;`)
    const [, first, second, third] = Papa.parse<string[]>(text, { delimiter: ';' }).data
    const [integer, sexes] = ['un nombre entier, comme 1234 ou 1 234', 'F, M, X']
    expect(first?.slice(7, 11)).toEqual([
      '3',
      'effectif | sexe',
      'count | sex',
      `effectif\u202f: dix\u202f; accepté\u202f: ${integer} | sexe\u202f: 2\u202f; accepté\u202f: ${sexes}`,
    ])
    expect(first?.[11]).toContain(`sexe: 2; accepted: ${sexes}`)
    expect(second).toEqual([
      ...['', '', '', '', '', '', '', '5', '', 'cells'],
      'accepté\u202f: 7 cellules séparées par ";", comme l’en-tête\u202f; il y en a 3',
      'accepted: 7 cells separated by ";", as in the header; there are 3',
      '2019;departement;80',
    ])
    expect(third?.[7]).toBe('7')
    expect((await stat(rejects('enrolments', 'a.csv'))).mode & 0o777).toBe(0o600)
  })

  test('reads the same whatever the encoding and the line ends', async () => {
    const text = lines.join('\r').replaceAll('\n', '\r').replace('deux', 'été')
    await addSource(sources, 'enrolments', 'a.csv', Buffer.from(text, 'latin1'))
    await screen()
    const written = await readFile(rejects('enrolments', 'a.csv'), 'utf8')
    expect(written).toContain('\n 2019 ;departement;60;2;"lycee_gt";dix;"été\rlignes";3;')
    expect(written).toContain(`\n${rows[2]};7;`)
  })

  test('once corrected, comes in beside the first, and our columns are passed over', async () => {
    await addSource(sources, 'enrolments', 'a.csv', lines)
    await screen()
    const text = await readFile(rejects('enrolments', 'a.csv'), 'utf8')
    const corrected = text.replace(';2;"lycee_gt";dix;', ';F;"lycee_gt";12;').replace('"=1+1"', '11')
    await writeFile(join(sources, 'editeur/enrolments/2020/b.csv'), corrected)
    const { files, findings } = await screen({ rejectLimit: 1 })
    expect(files.find(({ file }) => file === 'b.csv')).toMatchObject({ accepted: 2, rejected: 0 })
    expect(findings.filter(({ file }) => file === 'b.csv')).toMatchObject([
      { check: 'unknown_column', examples: ['note'] },
    ])
  })

  test('runs no formula of ours and holds no NUL', async () => {
    await addSource(sources, 'enrolments', 'a.csv', [header, '=cmd|x', `\0${good}`, '-1;2'])
    await screen()
    const text = await readFile(rejects('enrolments', 'a.csv'), 'utf8')
    const texts = Papa.parse<string[]>(text, { delimiter: ';' }).data.map((row) => row[12])
    expect(texts).toEqual(['vigie_texte', "'=cmd|x", good, "'-1;2", undefined])
  })

  test('is not there when nothing was rejected', async () => {
    await addSource(sources, 'enrolments', 'a.csv', [header, good])
    await screen()
    await expect(stat(rejects('enrolments', 'a.csv'))).rejects.toThrow('ENOENT')
  })
})

test('the reject file of persons says where and what is accepted, and holds no cell', async () => {
  const columns =
    'convention,id_participant,identifiant_type,action,sexe,date_naissance,niveau,code_territoire,date_entree,statut_emploi_entree,en_formation_entree,niveau_diplome,nomenclature'
  await addSource(sources, 'exit_events', 'e.csv', [
    'convention,id_participant,date,evenement',
    'c1,SECRET1,JAMAIS,emploi',
  ])
  await addSource(sources, 'participations', 'p.csv', [
    columns,
    `c1,SECRET2,local,a,DUPONT,12/13/2001${','.repeat(7)}`,
    'MARTIN,SECRET3',
  ])
  await screen()
  const [events, stays] = await Promise.all([
    readFile(rejects('exit_events', 'e.csv'), 'utf8'),
    readFile(rejects('participations', 'p.csv'), 'utf8'),
  ])
  expect(events.split('\n')[0]).toBe(`\ufeff${ours.join(',')}`)
  expect(events).toContain('\n2,')
  expect(stays).toContain('sexe\u202f; accepté\u202f: F, M, X')
  expect(stays).toContain('\n3,,cells,')
  expect(events + stays).not.toMatch(/SECRET|DUPONT|MARTIN|JAMAIS|2001/)
})

test('names of files stay below the folder, and apart', () => {
  const paths = [
    '../../x.csv',
    '..',
    'a/../b',
    'C:\\x',
    'a\0b',
    'a\u202eb.csv',
    'a?b.csv',
    'a*b.csv',
    'x'.repeat(300),
  ].map((name) => rejectPath('s', name))
  for (const path of paths)
    expect(path).toMatch(/^rejects[/]s([/](?![.]{1,2}[/])[\p{L}\p{N} ._-]{1,80})+[.]csv$/u)
  expect(new Set(paths).size).toBe(paths.length)
  expect(rejectPath('a/b/2020', 'Élèves 2.CSV')).toBe('rejects/a/b/2020/Élèves 2.CSV')
  expect(rejectPath('s', 'classeur.xlsx/Feuille 1')).toBe('rejects/s/classeur.xlsx/Feuille 1.csv')
})

async function screen(options: { rejectLimit?: number } = {}) {
  const engine = await openEngine()
  const reference = join(import.meta.dirname, '../screen/golden/reference')
  const key = async () => Buffer.alloc(32, 1)
  try {
    return await ingest(engine, { sources, reference, key, rejects: folder, ...options })
  } finally {
    await engine.close()
  }
}
