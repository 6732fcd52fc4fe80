import { createHmac } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openEngine } from '../../../etl/engine.ts'
import { ingest } from '../../../etl/screen/ingest.ts'
import { openKey, parseKey } from '../../../etl/warehouse/key.ts'
import { compilePseudonym, hmacPads } from '../../../etl/warehouse/pseudonym.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

const key = Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex')
const reference = join(import.meta.dirname, '../screen/golden/reference')
const golden = join(import.meta.dirname, '../screen/golden/participations/sources')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** RFC 4648 base32 of the HMAC, by another road than the SQL. */
function pseudonym(purpose: string, id: string): string {
  const digest = createHmac('sha256', key).update(`${purpose}\u001f${id}`).digest()
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const digits = (bits.match(/.{5}/g) ?? []).map(
    (five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five, 2)],
  )
  return `v1.${digits.slice(0, 26).join('')}`
}

test('a pseudonym is the HMAC that node:crypto makes', async () => {
  const engine = await openEngine()
  const ids = ['AMI-00017', '1234567890A', 'é’€ x', '', 'a'.repeat(200)]
  for (const id of ids) {
    const [row] = await engine.all(
      `select ${compilePseudonym("'amiens/ine'", 'id')} as made from (select '${id}' as id)`,
      hmacPads(key),
    )
    expect(row?.made).toBe(pseudonym('amiens/ine', id.replaceAll(' ', '').toUpperCase()))
  }
  await engine.close()
})

test('a person keeps one pseudonym in an operation and type, whatever the spaces and case', async () => {
  const engine = await openEngine()
  const made = async (purpose: string, id: string) =>
    (await engine.all(`select ${compilePseudonym(`'${purpose}'`, `'${id}'`)} as made`, hmacPads(key)))[0]
      ?.made
  const one = await made('amiens/ine', '1234567890A')
  expect(await made('amiens/ine', '1234567890 a')).toBe(one)
  expect(await made('amiens/local', '1234567890A')).not.toBe(one)
  expect(await made('amarrages/ine', '1234567890A')).not.toBe(one)
  await engine.close()
})

async function source(path: string, dataset: string, text: string, synthetic = true): Promise<void> {
  const home = join(folder, 'sources', path)
  await mkdir(home, { recursive: true })
  const origin = {
    dataset,
    publisher: 'P',
    title: 'T',
    period: '',
    published: '',
    retrieved: '',
    licence: '',
    synthetic,
  }
  await writeFile(join(home, 'origin.json'), JSON.stringify(origin))
  await writeFile(join(home, 'file.csv'), text)
}

const header =
  'convention,id_participant,identifiant_type,action,sexe,date_naissance,niveau,code_territoire,date_entree,statut_emploi_entree,en_formation_entree,niveau_diplome,nomenclature'
const person = (id: string, type: string) =>
  `c1,${id},${type},,F,1999-12-24,departement,02,2016-09-01,inactif,oui,V,fr_ancienne`

async function operation(): Promise<void> {
  await source('p/operations/1', 'operations', 'operation,intitule,pays,porteur\namiens,A,FR,G\n')
  await source('p/conventions/1', 'conventions', 'convention,operation,regles\nc1,amiens,fse-2014-2020\n')
}

test('neither identifiers nor birth dates reach the database file, a finding or a reject', async () => {
  await operation()
  const rows = Array.from({ length: 400 }, (_, index) => person(`QZXSECRET${index}`, 'local'))
  const wrong = [`c1,QZXSECRET9999,local,,F,24/12/99QZX,departement,02,2016-09-01,inactif,oui,V,fr_ancienne`]
  await source('p/participations/1', 'participations', [header, ...rows, ...wrong].join('\n'))
  const path = join(folder, 'private.duckdb')
  const engine = await openEngine(path)
  const report = await ingest(engine, { sources: join(folder, 'sources'), reference, key: async () => key })
  const [row] = await engine.all('select participant, age_entree from participations limit 1')
  await engine.run('checkpoint')
  await engine.close()
  expect(row).toEqual({ participant: pseudonym('amiens/local', 'QZXSECRET0'), age_entree: 16 })
  expect(report.rejects).toMatchObject([{ line: 402, column: 'date_naissance', value: '' }])
  expect(JSON.stringify(report)).not.toContain('QZXSECRET')
  const written = await readFile(path)
  expect(written.includes('QZXSECRET')).toBe(false)
  expect(written.includes('1999-12-24')).toBe(false)
})

test('an event without a type of identifier finds the person under either', async () => {
  await operation()
  const rows = [header, person('1234567890A', 'ine'), person('AMI-2', 'local')].join('\n')
  await source('p/participations/1', 'participations', rows)
  const events = [
    'c1,1234567890A,2017-01-01,emploi',
    'c1,AMI-2,2017-01-01,emploi',
    'c1,AMI-9,2017-01-01,emploi',
  ]
  await source(
    'p/exit_events/1',
    'exit_events',
    `convention,id_participant,date,evenement\n${events.join('\n')}\n`,
  )
  const engine = await openEngine()
  const report = await ingest(engine, { sources: join(folder, 'sources'), reference, key: async () => key })
  const made = await engine.all('select participant from exit_events order by line')
  await engine.close()
  expect(made.map(({ participant }) => participant)).toEqual([
    pseudonym('amiens/ine', '1234567890A'),
    pseudonym('amiens/local', 'AMI-2'),
    pseudonym('amiens/local', 'AMI-9'),
  ])
  expect(report.findings).toMatchObject([{ check: 'exit_events_participant_exists', examples: ['line 4'] }])
})

test('the key comes from the environment or a file, and is made for synthetic data only', async () => {
  const file = join(folder, '.vigie', 'pseudonym.key')
  const hex = key.toString('hex')
  expect(await openKey({ variable: hex, file })({ synthetic: false })).toEqual(key)
  expect(await openKey({ variable: key.toString('base64'), file })({ synthetic: false })).toEqual(key)
  expect(await openKey({ file })({ synthetic: false })).toBeUndefined()
  const made = await openKey({ file })({ synthetic: true })
  expect(made?.length).toBe(32)
  const demonstration = join(folder, '.vigie', 'demonstration.key')
  expect((await stat(demonstration)).mode & 0o777).toBe(0o600)
  expect(await openKey({ file })({ synthetic: true })).toEqual(made)
  expect(await openKey({ file })({ synthetic: false })).toBeUndefined()
  await writeFile(file, hex)
  expect(await openKey({ file })({ synthetic: true })).toEqual(key)
  expect(await openKey({ file })({ synthetic: false })).toEqual(key)
})

test('a key that is not one is refused without being quoted', () => {
  expect(() => parseKey('deadbeef', 'VIGIE_PSEUDONYM_KEY')).toThrow(
    /^(?!.*deadbeef).*VIGIE_PSEUDONYM_KEY.*256 bits/,
  )
})

test('without a key, files about persons are refused', async () => {
  const engine = await openEngine()
  const report = await ingest(engine, { sources: golden, reference, key: async () => undefined })
  await engine.close()
  expect(report.refused).toBe(true)
  expect(report.findings).toMatchObject([{ check: 'pseudonym_key', severity: 'error' }])
})
