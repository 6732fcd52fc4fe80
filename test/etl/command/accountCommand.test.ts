import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runAccountCommand } from '../../../etl/command/accountCommand.ts'
import { openEngine } from '../../../etl/engine.ts'

let releases: string

beforeAll(async () => {
  releases = await mkdtemp(join(tmpdir(), 'vigie-account-'))
  await mkdir(join(releases, '1'))
  await writeFile(join(releases, 'current.json'), JSON.stringify({ release: 1 }))
  const engine = await openEngine(join(releases, '1', 'private.duckdb'))
  await engine.run(`create table esf_account (
  operation varchar, convention varchar, indicator varchar, verdict varchar, sex varchar, sensitive boolean, n bigint)`)
  await engine.run(`insert into esf_account values
  ('op', 'C1', 'esf_co16', 'incomplete', 'F', true, 2), ('op', 'C1', 'esf_co16', 'counted', 'F', true, 1),
  ('op', 'C1', 'esf_co16', 'counted', 'M', true, 1), ('op', 'C2', 'esf_co16', 'refused', 'F', true, 1500),
  ('op', 'C1', 'IS1', 'counted', 'F', false, 4), ('op', 'C1', 'esf_co01', 'not_counted', 'F', false, 4),
  ('op', 'C1', 'esf_cr03', 'not_counted', 'F', false, 3)`)
  await engine.run(
    'create table specific_indicators (indicateur varchar, operation varchar, libelle_fr varchar, libelle_en varchar, condition varchar)',
  )
  await engine.run(
    "insert into specific_indicators values ('IS1', 'op', 'Moins de 18 ans', null, 'age_entree < 18')",
  )
  await engine.close()
})
afterAll(() => rm(releases, { recursive: true, force: true }))

it('prints one account after the other, sensitive and specific indicators marked', async () => {
  expect(await run({ language: 'en' })).toBe(`IS1 Moins de 18 ans [not to be published]
         4  participations
         4    counted

CO01 Unemployed, including long-term
         4  participations
         4    in another situation at entry

CO16 Participants with disabilities [not to be published]
     1,504  participations
         2    incomplete record
     1,500    answer declined
         2    counted

CR03 Gaining a qualification
         3  participations
         3    eligible, without this outcome`)
})

it('gives one convention and one indicator as JSON', async () => {
  const text = await run({ convention: 'C1', indicator: 'esf_co16', json: true })
  expect(JSON.parse(text)).toEqual({
    operation: 'op',
    convention: 'C1',
    accounts: [
      {
        indicator: 'esf_co16',
        label: { fr: 'CO16 Personnes handicapées', en: 'CO16 Participants with disabilities' },
        signedInOnly: true,
        participations: 4,
        lines: [
          { verdict: 'incomplete', label: { fr: 'dossier incomplet', en: 'incomplete record' }, count: 2 },
          { verdict: 'counted', label: { fr: 'compté', en: 'counted' }, count: 2 },
        ],
      },
    ],
  })
})

it('says what it knows instead', async () => {
  await expect(run({ convention: 'C3' })).rejects.toThrow('convention: C3; accepted: C1, C2')
})

async function run(more: Partial<Parameters<typeof runAccountCommand>[0]>): Promise<string> {
  let written = ''
  const write = (text: string) => {
    written += text
  }
  await runAccountCommand({ releases, operation: 'op', language: 'fr', json: false, write, ...more })
  return written
}
