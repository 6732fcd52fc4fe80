import { expect, it } from 'vitest'
import { verdicts } from '../../../../indicators/esf/verdict.ts'
import { readCases, readPairs } from '../../../indicators/esf/readCases.ts'
import { insertRow, observeAll, openWarehouse } from '../warehouse.ts'

const exit = '2022-06-30'

it('lets the last event within 28 days decide', async () => {
  const engine = await openWarehouse()
  await insertRow(engine, 'operations', { operation: 'op', intitule: 'Op', pays: 'BE' })
  const cases = readCases('cases-evenements')
  for (const [index, row] of cases.entries()) {
    const convention = String(index)
    await insertRow(engine, 'conventions', { convention, operation: 'op', regles: 'fse-plus-2021-2027' })
    await insertRow(engine, 'participations', {
      operation: 'op',
      convention,
      participant: 'p',
      line: 1,
      territory: 'BE.FWB.Z01',
      sexe: 'F',
      age_entree: 17,
      date_entree: '2022-01-10',
      statut_emploi_entree: 'inactif',
      en_formation_entree: 'non',
      niveau_diplome: 'CEB',
      nomenclature: 'fwb',
      date_sortie: exit,
      date_saisie_sortie: '2022-07-10',
      statut_emploi_sortie: 'inactif',
      recherche_emploi_sortie: 'non',
      en_formation_sortie: 'non',
      qualification_sortie: 'non',
      ...Object.fromEntries(readPairs(row.Réponses ?? '')),
    })
    for (const [, days, event] of (row.Événements ?? '').matchAll(/j(-?\d+) (\w+)/g)) {
      const date = new Date(Date.parse(exit) + Number(days) * 86_400_000).toISOString().slice(0, 10)
      await insertRow(engine, 'exit_events', {
        operation: 'op',
        convention,
        participant: 'p',
        date,
        evenement: event ?? '',
      })
    }
  }
  await observeAll(engine, { threshold: 0 })
  const rows = await engine.all<{ convention: string; indicator: string; verdict: keyof typeof verdicts }>(
    'select convention, indicator, verdict from esf_account',
  )
  const found = cases.map(({ Cas }, index) => [
    Cas,
    ...['eecr01', 'eecr02', 'eecr04'].map((code) => verdict(index, code)),
  ])
  expect(found).toEqual(cases.map(({ Cas, EECR01, EECR02, EECR04 }) => [Cas, EECR01, EECR02, EECR04]))

  function verdict(index: number, code: string) {
    const row = rows.find(
      ({ convention, indicator }) => convention === String(index) && indicator === `esfplus_${code}`,
    )
    return row && verdicts[row.verdict].fr
  }
})
