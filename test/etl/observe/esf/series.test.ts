import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../../../etl/engine.ts'
import { type Figure, insertRow, observeAll, openWarehouse } from '../warehouse.ts'

const usual = {
  operation: 'op',
  convention: 'C1',
  territory: 'FR.D02',
  line: 1,
  sexe: 'F',
  age_entree: 17,
  statut_emploi_entree: 'inactif',
  en_formation_entree: 'non',
  niveau_diplome: 'V bis',
  nomenclature: 'fr_ancienne',
  date_entree: '2019-10-01',
  handicap: 'non',
}

describe('ESF series', () => {
  let engine: Engine
  let figures: Map<string, Figure>

  beforeAll(async () => {
    engine = await openWarehouse()
    await insertRow(engine, 'operations', { operation: 'op', intitule: 'Op', pays: 'FR' })
    for (const convention of ['C1', 'C2']) {
      await insertRow(engine, 'conventions', {
        convention,
        operation: 'op',
        regles: 'fse-2014-2020',
        pme: 'non',
        porteur_social_ou_ong: convention === 'C1' ? 'oui' : 'non',
      })
    }
    await insertRow(engine, 'specific_indicators', {
      indicateur: 'IS1',
      libelle_fr: 'Moins de 18 ans sans formation',
      condition: 'age_entree < 18 et en_formation_entree = non',
    })
    await insertRow(engine, 'specific_indicators', {
      indicateur: 'IS2',
      libelle_fr: 'Autre',
      condition: 'age < 18',
    })
    await stay('unemployed', { statut_emploi_entree: 'chomage', duree_chomage_mois: 7 })
    await stay('inactive', {})
    await stay('boy', { sexe: 'M', convention: 'C2' })
    await stay('incomplete', { niveau_diplome: null })
    await stay('one day', { date_sortie: '2019-10-01' })
    // back under the same convention: trained at the second exit, still one participation
    await stay('back', {
      date_sortie: '2019-12-01',
      en_formation_sortie: 'non',
      date_saisie_sortie: '2019-12-02',
    })
    await stay('back', {
      date_entree: '2020-01-10',
      line: 2,
      date_sortie: '2020-05-01',
      en_formation_sortie: 'oui',
      date_saisie_sortie: '2020-05-10',
    })
    figures = await observeAll(engine, { threshold: 0 })
  })

  it('closes every public account: its lines are all participations', async () => {
    const open = await engine.all(`select operation, convention, indicator,
  sum(case when place = 0 then count else 0 end) as participations, sum(case when place > 0 then count else 0 end) as lines
from account_line group by all having participations <> lines or min(count) < 0`)
    expect(open).toEqual([])
    const account = await engine.all(
      `select line, cast(count as integer) as count from account_line
where indicator = 'esf_cr02' and convention = 'C1' and count > 0 order by place`,
    )
    // the incomplete one, two still there, and the one who came back and is in training
    expect(account).toEqual([
      { line: 'participations', count: 4 },
      { line: 'incomplete', count: 1 },
      { line: 'not_exited', count: 2 },
      { line: 'counted', count: 1 },
    ])
  })

  it('counts complete records by class and the results of the last exit', () => {
    expect(value('esf_co01')).toBe(1)
    expect(value('esf_co02')).toBe(1)
    expect(value('esf_co03')).toBe(3)
    expect(value('esf_co05')).toBe(0)
    expect(value('esf_co09')).toBe(4)
    expect(value('esf_cr02')).toBe(1)
    expect(value('esf_cr03')).toBe(0)
    expect(
      figures.get('record_completeness:operation_participation:FR.A20:total:operation=op'),
    ).toMatchObject({
      numerator: 4,
      denominator: 5,
    })
  })

  it('by sex, by convention and by school year', () => {
    expect(value('esf_co03', 'sex=F;operation=op')).toBe(2)
    expect(value('esf_co03', 'operation=op;convention=C2')).toBe(1)
    expect(figures.get('esf_co03:esf_2014_2020:FR.A20:2019-2020:operation=op')?.value).toBe(3)
  })

  it('counts projects, and does not take a blank for a no', () => {
    expect(value('esf_co20')).toBe(1)
    expect(value('esf_co23')).toBe(0)
    expect(figures.get('esf_co21:esf_2014_2020:FR.A20:total:operation=op')).toMatchObject({
      value: null,
      status: 'not_available',
    })
  })

  it('publishes nothing of the signed-in indicators, nor of the other rule set', () => {
    const indicators = new Set([...figures.keys()].map((id) => id.split(':')[0]))
    expect([...indicators].filter((id) => /esf_co1[2-9]|esf_cr05|esf_cr09|esfplus_/.test(id ?? ''))).toEqual(
      [],
    )
  })

  it('keeps an account of every indicator that sums to the participations', async () => {
    const rows = await engine.all<{ indicator: string; n: number }>(
      'select indicator, sum(n) as n from esf_account group by indicator',
    )
    expect(rows).toHaveLength(29)
    expect([...new Set(rows.map(({ n }) => n))]).toEqual([5])
  })

  it('counts specific indicators by the same grammar, and says which it cannot read', async () => {
    expect(
      await engine.all(
        "select verdict, sum(n) as n from esf_account where indicator = 'IS1' group by verdict order by verdict",
      ),
    ).toEqual([
      { verdict: 'counted', n: 4 },
      { verdict: 'incomplete', n: 1 },
    ])
    expect(await engine.all('select check_id, examples from finding')).toEqual([
      { check_id: 'specific_indicator_condition', examples: '["IS2: age < 18"]' },
    ])
  })

  function value(id: string, dimensions = 'operation=op') {
    return figures.get(`${id}:esf_2014_2020:FR.A20:total:${dimensions}`)?.value
  }

  async function stay(participant: string, differs: Record<string, string | number | null>) {
    await insertRow(engine, 'participations', { ...usual, participant, ...differs })
  }
})
