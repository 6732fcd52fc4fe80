import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openEngine } from '../../../etl/engine.ts'
import { run } from '../../../etl/run.ts'
import { ingest } from '../../../etl/screen/ingest.ts'
import type { FileReport, ScreeningReport } from '../../../etl/screen/report.ts'
import { writeOrigin } from '../writeOrigin.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 })

// Whatever is done to a good file: never a crash, never a row lost without a word, never a change of the release
// served by a run that is refused, and no identifier of a person in what is said.

const reference = join(import.meta.dirname, 'golden/reference')
const key = async () => Buffer.alloc(32, 1)
const identifier = 'SECRET-4217-'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const enrolments = [
  'rentree_scolaire;niveau;code_territoire;sexe;voie;effectif',
  ...years().flatMap((year) =>
    ['02', '60', '80'].map((code) => `${year};departement;${code};F;lycee_gt;4 210`),
  ),
].join('\n')
const participations = [
  'convention,id_participant,identifiant_type,action,sexe,date_naissance,niveau,code_territoire,date_entree,' +
    'statut_emploi_entree,en_formation_entree,niveau_diplome,nomenclature',
  ...Array.from({ length: 40 }, (_, index) => {
    const place = 'departement,02,"2017-03-01",inactif,oui,3,fr_ancienne'
    return `201502000,${identifier}${index},local,a1,F,2001-05-${String(1 + (index % 28)).padStart(2, '0')},${place}`
  }),
].join('\r\n')

const good = {
  enrolments: { 'enrolments.csv': `${enrolments}\n` },
  participations: {
    'operations.csv': 'operation,intitule,pays,porteur\namiens,Opération,FR,Porteur\n',
    'conventions.csv':
      'convention,operation,periode_du,periode_au,regles\n201502000,amiens,2015-01-01,2021-12-31,fse-2014-2020\n',
    'actions.csv': 'action,operation,niveau_intervention,type\na1,amiens,2,autre\n',
    'participations.csv': `${participations}\r\n`,
  },
} as const
type Dataset = keyof typeof good

const mutation: fc.Arbitrary<(bytes: Buffer) => Buffer> = fc.oneof(
  fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((part) => (bytes: Buffer) => bytes.subarray(0, part * bytes.length)),
  fc.tuple(unit(), unit()).map(([from, to]) => (bytes: Buffer) => {
    const [a, b] = [Math.floor(from * bytes.length), Math.floor(to * bytes.length)]
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b)])
  }),
  fc.tuple(unit(), fc.integer({ min: 0, max: 255 })).map(([at, byte]) => (bytes: Buffer) => {
    const copy = Buffer.from(bytes)
    if (copy.length > 0) copy[Math.min(copy.length - 1, Math.floor(at * copy.length))] = byte
    return copy
  }),
  fc.constantFrom(';', ',', '\t', '|').map((sign) => (bytes: Buffer) => {
    return Buffer.from(bytes.toString('latin1').replaceAll(/[;,]/g, sign), 'latin1')
  }),
  insertion(fc.constantFrom('\0', '"', '""', '\n', '\r', '\r\n\r\n', '\ufeff', '\ufffd', '\u00a0', 'Ã©')),
  insertion(fc.constantFrom('=cmd()', '+1', '@SUM(A1)', '-1', "'; drop table reject; --")),
  insertion(fc.constantFrom(40_000, 1_200_000).map((size) => 'x'.repeat(size))),
  insertion(
    fc.uint8Array({ minLength: 1, maxLength: 20 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  ),
  fc.constant((bytes: Buffer) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le')),
  fc.constant((bytes: Buffer) => Buffer.concat([bytes, bytes])),
)

function unit(): fc.Arbitrary<number> {
  return fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
}

function insertion(texts: fc.Arbitrary<string>): fc.Arbitrary<(bytes: Buffer) => Buffer> {
  return fc.tuple(unit(), texts).map(([place, text]) => (bytes: Buffer) => {
    const at = Math.floor(place * bytes.length)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at)])
  })
}

function years(): string[] {
  return Array.from({ length: 20 }, (_, index) => `${2000 + index}-${2001 + index}`)
}

const mutations = fc.array(mutation, { minLength: 1, maxLength: 3 })

test.each(['enrolments', 'participations'] as const)('%s, however damaged', async (dataset) => {
  await fc.assert(
    fc.asyncProperty(mutations, async (changes) => {
      const sources = await writeSources(dataset, changes)
      const engine = await openEngine()
      try {
        const report = await ingest(engine, { sources, reference, key, scratch: folder })
        const [loaded] = await engine.all(
          `select count(*) as rows from ${dataset} where source <> 'reference'`,
        )
        const files = report.files.filter((file) => file.dataset === dataset)
        for (const file of files) expectClosed(file, report)
        const accepted = files.reduce((sum, file) => sum + file.accepted, 0)
        expect(loaded?.rows).toBe(accepted)
        if (files.length === 0) expect(report.refused).toBe(true)
        if (dataset === 'participations') expect(JSON.stringify(report)).not.toContain(identifier)
      } finally {
        await engine.close()
      }
    }),
    { numRuns: 60, endOnFailure: true },
  )
})

test('a run that is refused leaves the served release as it was', async () => {
  const releases = join(folder, 'releases')
  const options = { reference, releases, key, now: new Date('2026-11-21T12:00:00Z'), rejectLimit: 0 }
  const process = { name: 'fuzz', isAlive: () => false }
  const first = await run({ ...options, process, sources: await writeSources('enrolments', []) })
  expect(first.status).toBe('published')
  const served = join(folder, 'served')
  await cp(releases, served, { recursive: true })
  let refused = 0
  await fc.assert(
    fc.asyncProperty(mutations, async (changes) => {
      const sources = await writeSources('enrolments', changes)
      const { status } = await run({ ...options, process, sources, dryRun: false, releases: served })
      if (status === 'refused') {
        refused++
        expect(await readFiles(served)).toEqual(await readFiles(releases))
      }
      await rm(served, { recursive: true })
      await cp(releases, served, { recursive: true })
    }),
    { numRuns: 12, endOnFailure: true },
  )
  expect(refused).toBeGreaterThan(2)
})

/** Every physical line went somewhere, or the file was refused and says why. */
function expectClosed(file: FileReport, report: ScreeningReport): void {
  const { headerLines, blank, accepted, rejected, skipped, footer, continued } = file
  const refusals = report.findings.filter(
    (finding) => finding.file === file.file && finding.severity === 'error',
  )
  if (accepted + rejected + skipped === 0 && refusals.length > 0) return
  expect(headerLines + blank + accepted + rejected + skipped + footer + continued).toBe(file.lines)
}

async function writeSources(
  dataset: Dataset,
  changes: readonly ((bytes: Buffer) => Buffer)[],
): Promise<string> {
  const sources = join(folder, 'sources')
  await rm(sources, { recursive: true, force: true })
  for (const [name, text] of Object.entries(good[dataset])) {
    const held = name.replace('.csv', '')
    const leaf = join(sources, 'p', held, '1')
    await mkdir(leaf, { recursive: true })
    await writeOrigin(leaf, { dataset: held, synthetic: false })
    const bytes = Buffer.from(text)
    await writeFile(
      join(leaf, name),
      held === dataset ? changes.reduce<Buffer>((all, change) => change(all), bytes) : bytes,
    )
  }
  return sources
}

async function readFiles(root: string): Promise<[string, string][]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    files
      .sort()
      .map(
        async (file): Promise<[string, string]> => [file.slice(root.length), await readFile(file, 'base64')],
      ),
  )
}
