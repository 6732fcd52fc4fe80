import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openEngine } from '../../../etl/engine.ts'
import { describeRun } from '../../../etl/report/describeRun.ts'
import { formatHtml } from '../../../etl/report/formatHtml.ts'
import { formatText } from '../../../etl/report/formatText.ts'
import { readDetails } from '../../../etl/report/readDetails.ts'
import type { ReportDocument } from '../../../etl/report/reportDocument.ts'
import { ingest } from '../../../etl/screen/ingest.ts'
import { addSource } from './sourceFolder.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const header = 'rentree_scolaire;niveau;code_territoire;sexe;voie;effectif'
const good = '2019;departement;02;F;lycee_gt;10'
const hostile = '<img src=x onerror=alert(1)>'

describe('a refused run', () => {
  beforeEach(async () => {
    await addSource(folder, 'enrolments', 'a.csv', [
      `${header};<script>alert(1)</script>`,
      `${good};`,
      `2019;departement;60;2;${hostile}"';10;`,
      '',
      '2019;departement;99;F;lycee_gt;10;',
      '2019;departement;60;F',
    ])
    await addSource(folder, 'siei_listings', 'b.csv', ['date_extraction;niveau'])
    await addSource(folder, 'targets', 'c.csv.gz', ['not an archive'])
  })

  test('says what is wrong, where, and what to do, in text and pages of both languages', async () => {
    const report = await describeFolder()
    const golden = (name: string) => join(import.meta.dirname, 'golden', name)
    await expect(`${formatText(report, 'fr')}\n`).toMatchFileSnapshot(golden('rapport.txt'))
    await expect(`${formatText(report, 'en')}\n`).toMatchFileSnapshot(golden('report.txt'))
    await expect(formatHtml(report, 'fr')).toMatchFileSnapshot(golden('rapport.html'))
    await expect(formatHtml(report, 'en')).toMatchFileSnapshot(golden('report.html'))
  })

  test('gives each check its verdict, and says which could not run', async () => {
    const { verdict, sections } = await describeFolder()
    expect(verdict.en).toBe(
      'Refused: 3 files are to be corrected; nothing is published and release 3 stays served.',
    )
    const [a, b, c] = ['a.csv', 'b.csv', 'c.csv.gz'].map((name) => sections.find(({ file }) => file === name))
    const verdictOf = (section: typeof a, id: string) =>
      section?.checks.find((check) => check.id === id)?.verdict
    expect(verdictOf(a, 'too_many_rejects')).toBe('failed')
    expect([verdictOf(a, 'sex'), verdictOf(a, 'cells'), verdictOf(a, 'unknown_column')]).toEqual([
      'warning',
      'warning',
      'warning',
    ])
    expect([verdictOf(a, 'missing_column'), verdictOf(a, 'double_source')]).toEqual(['passed', 'passed'])
    expect(a?.notRun).toBe(0)
    expect(verdictOf(b, 'missing_column')).toBe('failed')
    expect([verdictOf(b, 'sex'), verdictOf(b, 'unreadable_file')]).toEqual([undefined, 'passed'])
    expect(b?.notRun).toBeGreaterThan(10)
    expect([c?.facts, c?.rejectFile]).toEqual([null, null])
  })

  test('accounts for every line', async () => {
    const { sections } = await describeFolder()
    const parts = sections.map(({ facts }) => facts).filter((facts) => facts !== null)
    for (const facts of parts)
      expect(facts.parts.reduce((sum, { lines }) => sum + lines, 0)).toBe(facts.lines)
    expect(parts.at(-2)?.parts).toEqual([
      { part: 'header', lines: 1 },
      { part: 'blank', lines: 1 },
      { part: 'accepted', lines: 1 },
      { part: 'rejected', lines: 3 },
    ])
  })
})

describe('what a file says', () => {
  test('never becomes markup, and no link leads out of the page', async () => {
    await addSource(folder, 'enrolments', `${hostile}&"'.csv`, [
      `${header};${hostile}`,
      `2019;departement;02;${hostile};x"y'z;10;`,
    ])
    const page = formatHtml(await describeFolder(), 'fr')
    const { document } = new JSDOM(page).window
    expect(document.querySelectorAll('img, script, link, iframe, object, [src], [onerror]')).toHaveLength(0)
    expect(document.body.textContent).toContain(hostile)
    for (const link of document.querySelectorAll('a')) {
      const href = link.getAttribute('href') ?? ''
      expect(href).toMatch(/^(#[\w-]+|report[.]html|rejects[/][^:<>"']+)$/)
      if (href.startsWith('#')) expect(document.getElementById(href.slice(1))).not.toBeNull()
    }
    expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import/)
  })

  test('cannot drive a terminal or turn the direction of writing', async () => {
    await addSource(folder, 'enrolments', 'a.csv', [
      header,
      '2019;departement;02;\u001b[2J\u202eF;lycee_gt;10',
    ])
    const report = await describeFolder()
    for (const text of [formatText(report, 'fr'), formatHtml(report, 'en')]) {
      expect(text).toContain('\ufffd[2J')
      for (const sign of ['\u001b', '\u202e']) expect(text).not.toContain(sign)
    }
  })

  test('of a person is never in a report', async () => {
    await addSource(folder, 'participations', 'p.csv', [
      'Dupont,Zoé,zoe.dupont@mail.fr,0612345678',
      'Martin,Léa,lea@mail.fr,0612345679',
    ])
    await addSource(folder, 'exit_events', 'e.csv', [
      'convention,id_participant,date,evenement',
      'c1,SECRET,hier,emploi',
    ])
    const report = await describeFolder()
    const texts = [JSON.stringify(report), formatText(report, 'fr'), formatHtml(report, 'en')].join('\n')
    expect(texts).not.toMatch(/Dupont|Zo[ée]|Martin|mail[.]fr|061234|SECRET/i)
    expect(texts).toContain('missing columns: convention')
  })
})

/** A refused run of the files in `folder`. */
async function describeFolder(): Promise<ReportDocument> {
  const engine = await openEngine()
  const reference = join(import.meta.dirname, '../screen/golden/reference')
  try {
    const screening = await ingest(engine, {
      sources: folder,
      reference,
      key: async () => Buffer.alloc(32, 1),
    })
    return describeRun({
      at: new Date('2026-11-21T21:45:00Z'),
      status: 'refused',
      screening,
      details: await readDetails(engine),
      releases: { published: null, served: 3 },
    })
  } finally {
    await engine.close()
  }
}

test('no finding is left out, whatever file it names', () => {
  const finding = (check: string, file: string) => ({
    check,
    severity: 'error' as const,
    dataset: 'enrolments',
    source: 's',
    file,
    count: 1,
    message: { fr: 'm', en: 'm' },
    examples: [],
  })
  const findings = [
    finding('mapping', 'mapping.json'),
    finding('double_source', 'a.zip'),
    finding('new', 'b'),
  ]
  const { sections } = describeRun({
    at: new Date(0),
    status: 'refused',
    details: { rejects: new Map(), repairs: new Map() },
    screening: { refused: true, files: [], rejects: [], findings },
    releases: { published: null, served: null },
  })
  const failed = sections.map(({ checks }) => checks.filter(({ verdict }) => verdict === 'failed'))
  expect(failed.map(([one]) => one?.id)).toEqual(['mapping', 'double_source', 'new'])
})
