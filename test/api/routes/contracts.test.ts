import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { contracts } from '../../../contracts/contracts.ts'
import { openEngine } from '../../../etl/engine.ts'
import { ingest } from '../../../etl/screen/ingest.ts'
import { contract as contractShape } from '../../../indicators/wire/contract.ts'
import { openTinyApp } from '../tinyRelease.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 120_000 })

let tiny: Awaited<ReturnType<typeof openTinyApp>>
let folder: string
beforeAll(async () => {
  tiny = await openTinyApp()
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
})
afterAll(async () => {
  await tiny.close()
  await rm(folder, { recursive: true, force: true })
})

const get = (path: string, headers: Record<string, string> = {}) =>
  tiny.app.request(`/api/v1/contracts${path}`, { headers })

async function readSheets(dataset: string, language: string) {
  const response = await get(`/${dataset}/template.xlsx?lang=${language}`)
  const workbook = await readXlsx(new Uint8Array(await response.arrayBuffer()), { readStyles: true })
  return workbook.sheets
}

test('every contract is listed, in both languages', async () => {
  const { contracts: listed } = await (await get('')).json()
  expect(listed.map(({ dataset }: { dataset: string }) => dataset)).toEqual(
    contracts.map(({ dataset }) => dataset),
  )
  expect(listed[0].title).toEqual({ fr: 'Territoires', en: 'Territories' })
})

test('a contract says its columns, rules, key, markers and files', async () => {
  const found = contractShape.parse(await (await get('/participations?lang=en')).json())
  expect(found).toMatchObject({
    participants: true,
    key: ['convention', 'id_participant', 'date_entree'],
    files: { csv: '/api/v1/contracts/participations/template.csv' },
    tableSchema: { title: 'Participations', primaryKey: ['convention', 'id_participant', 'date_entree'] },
  })
  expect(found.markers).toContain('ns')
  expect(found.rules.map(({ id, severity }) => [id, severity])).toEqual([
    ['territory_code', 'reject'],
    ['date_sortie_not_before_date_entree', 'reject'],
    ['age_at_entry', 'reject'],
  ])
  const column = (name: string) => found.columns.find((one) => one.name === name)
  expect(column('sexe')).toMatchObject({ required: 'column', codes: ['F', 'M', 'X'], aliases: ['genre'] })
  expect(column('date_naissance')).toMatchObject({ personal: true, codes: null })
  expect(column('handicap')?.sensitive).toBe(true)
  expect(column('uai')?.repairs[0]?.en).toBe('leading zero of a UAI code restored')
})

test('a slip of the hand is recognised', async () => {
  for (const end of ['', '/schema.json', '/template.csv', '/template.xlsx']) {
    const response = await get(`/enrolment${end}`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ parameter: 'dataset', nearest: 'enrolments' })
  }
  expect(await (await get('/enrolments?lang=de')).json()).toMatchObject({ allowed: ['fr', 'en'] })
})

test.each(['', '/actions', '/actions/schema.json', '/actions/template.csv', '/actions/template.xlsx'])(
  '%s is sent once while its bytes are the same',
  async (path) => {
    const etag = (await get(path)).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{27}"$/)
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
  },
)

test('a workbook keeps what is typed, says what it takes, and has its dictionary in the language asked', async () => {
  const [sheet, dictionary] = await readSheets('actions', 'en')
  expect(sheet?.name).toBe('actions')
  const code = sheet?.rows[0]?.indexOf('code_territoire') ?? -1
  for (const row of [1, 2, 400]) expect(sheet?.cells?.get(`${row},${code}`)?.style?.numFmt).toBe('@')
  expect(sheet?.freezePane?.rows).toBe(1)
  const types = sheet?.dataValidations?.find(({ values }) => values?.includes('micro_lycee'))
  expect(types?.range).toBe('F2:F1048576')
  expect(dictionary?.name).toBe('Dictionary')
  expect(dictionary?.rows[1]?.slice(0, 4)).toEqual(['action', 'Action', 'the column, and every cell', 'text'])
  expect((await readSheets('actions', 'fr'))[1]?.rows[0]?.[2]).toBe('Obligatoire')
})

test('every template given back as it is loads without a finding, as CSV and as a workbook', async () => {
  for (const kind of ['csv', 'xlsx']) {
    for (const { dataset } of contracts) {
      await addSource(kind, dataset, await readTemplate(kind, dataset))
    }
    const engine = await openEngine()
    const report = await ingest(engine, {
      sources: join(folder, kind),
      reference: join(import.meta.dirname, '../../../data/reference'),
      key: async () => Buffer.alloc(32, 1),
    })
    await engine.close()
    expect([kind, report.findings, report.rejects]).toEqual([kind, [], []])
    const loaded = report.files.filter(({ source }) => !source.startsWith('reference'))
    expect(loaded.map(({ dataset, accepted }) => [dataset, accepted])).toEqual(
      contracts.map(({ dataset }) => [dataset, 1]),
    )
  }
})

/** A template as text: a workbook by what its first sheet shows. */
async function readTemplate(kind: string, dataset: string): Promise<string> {
  if (kind === 'csv') return (await get(`/${dataset}/template.csv`)).text()
  const [sheet] = await readSheets(dataset, 'fr')
  const rows = sheet?.rows.filter((row) => row.some((cell) => cell !== null)) ?? []
  return `${rows.map((row) => row.map((cell) => `"${cell ?? ''}"`).join(';')).join('\n')}\n`
}

async function addSource(kind: string, dataset: string, text: string): Promise<void> {
  const leaf = join(folder, kind, 'p', dataset, '1')
  await mkdir(leaf, { recursive: true })
  const words = { publisher: 'p', title: 't', period: '', published: '', retrieved: '', licence: '' }
  await writeFile(join(leaf, 'origin.json'), JSON.stringify({ ...words, dataset, synthetic: true }))
  await writeFile(join(leaf, `${dataset}.csv`), text)
}
