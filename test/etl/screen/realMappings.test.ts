import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Engine, openEngine } from '../../../etl/engine.ts'
import { ingest } from '../../../etl/screen/ingest.ts'
import { writeOrigin } from '../writeOrigin.ts'

vi.setConfig({ testTimeout: 120_000 })

// The files stand beside the repository, on the machines that have them; their mappings stand here.
const repository = join(import.meta.dirname, '../../..')
const shared = join(repository, '../shared/real')
const mappings = join(import.meta.dirname, 'real')

let folder: string
let engine: Engine
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
  engine = await openEngine()
})
afterEach(async () => {
  await engine.close()
  await rm(folder, { recursive: true, force: true })
})

test.skipIf(!existsSync(shared))(
  'INSEE: young people neither in work nor training, with what stands for no value',
  async () => {
    await addFile(
      'insee_jeunes_non_inseres/jeunes_non_inseres_tidy.csv',
      'insee_jeunes_non_inseres',
      'published_rates',
    )
    const { refused, files } = await screen()
    expect(refused).toBe(false)
    expect(files).toMatchObject([{ lines: 376, accepted: 357, rejected: 0, skipped: 18 }])
    const rows = await engine.all(
      `select territory, periode, valeur, valeur_marque from published_rates
      where (niveau = 'departement' and code_territoire in ('02', '60', '80', '59', '62') and periode = '2017')
        or (code_territoire = '32' and periode in ('2014', '2017')) or territory = 'FR.D976'
      order by territory, periode`,
    )
    // Aisne, Nord, Oise, Pas-de-Calais, Somme; 32 is Gers and Hauts-de-France; Mayotte has none.
    expect(rows.map((row) => [row.territory, row.periode, row.valeur, row.valeur_marque])).toEqual([
      ['FR.D02', '2017', 0.335, null],
      ['FR.D32', '2014', expect.any(Number), null],
      ['FR.D32', '2017', expect.any(Number), null],
      ['FR.D59', '2017', 0.256, null],
      ['FR.D60', '2017', 0.264, null],
      ['FR.D62', '2017', 0.331, null],
      ['FR.D80', '2017', 0.25, null],
      ['FR.D976', '2009', null, 'vide'],
      ['FR.D976', '2014', null, 'nd'],
      ['FR.D976', '2017', null, 'nd'],
      ['FR.R32', '2014', 0.28768074188781, null],
      ['FR.R32', '2017', null, 'nd'],
    ])
  },
)

test.skipIf(!existsSync(shared))(
  'DEPP: social position index by lycée, the lycées themselves from the same file',
  async () => {
    await addFile('ips_lycees/fr-en-ips_lycees.csv', 'depp_ips_lycees', 'context_values')
    await addFile('ips_lycees/fr-en-ips_lycees.csv', 'depp_ips_lycees', 'territories')
    const { refused, files, findings } = await screen()
    expect(findings.filter(({ source }) => source.startsWith('p/'))).toEqual([])
    expect(refused).toBe(false)
    expect(files).toMatchObject([
      { dataset: 'territories', lines: 3608, accepted: 3607, rejected: 0 },
      { dataset: 'context_values', lines: 3608, accepted: 3607, rejected: 0, skipped: 0 },
    ])
    expect(await engine.all(`select parent from territories where id = 'FR.U0010032E'`)).toEqual([
      { parent: 'FR.D01' },
    ])
    expect(
      await engine.all(
        `select variable, periode, valeur, line from context_values where territory = 'FR.U0010032E' order by variable`,
      ),
    ).toEqual([
      { variable: 'ips_ensemble_gt_pro', periode: '2021-2022', valeur: 102.1, line: 2 },
      { variable: 'ips_voie_gt', periode: '2021-2022', valeur: 107.2, line: 2 },
      { variable: 'ips_voie_pro', periode: '2021-2022', valeur: 77.8, line: 2 },
    ])
  },
)

async function addFile(path: string, mapping: string, dataset: string): Promise<void> {
  const leaf = join(folder, 'p', dataset, '1')
  await mkdir(leaf, { recursive: true })
  await copyFile(join(shared, path), join(leaf, 'file.csv'))
  await copyFile(join(mappings, `${mapping}.${dataset}.json`), join(leaf, 'mapping.json'))
  await writeOrigin(leaf, { dataset, synthetic: false })
}

async function screen() {
  const key = async () => undefined
  const report = await ingest(engine, { sources: folder, reference: join(repository, 'data/reference'), key })
  return { ...report, files: report.files.filter(({ source }) => !source.startsWith('reference')) }
}
