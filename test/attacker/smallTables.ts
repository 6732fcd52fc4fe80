import type { Engine } from '../../etl/engine.ts'
import { insertRow } from '../etl/observe/warehouse.ts'

/** The single year of the first attacks, then the three of a window: their sums by sex and age are told together. */
export async function addExits(engine: Engine) {
  await addExitsOf(engine, '2021-2022', 0)
  for (const [index, year] of ['2015-2016', '2016-2017', '2017-2018'].entries()) {
    await addExitsOf(engine, year, index)
  }
}

async function addExitsOf(engine: Engine, annee_scolaire: string, more: number) {
  for (const [territory, sexe, tranche_age, sortants] of [
    ['BE.FWB.Z01', 'F', '15-17', 0],
    ['BE.FWB.Z01', 'F', '18-22', 2],
    ['BE.FWB.Z01', 'M', '15-17', 14],
    ['BE.FWB.Z01', 'M', '18-22', 21],
    ['BE.FWB.Z02', 'F', '15-17', 9],
    ['BE.FWB.Z02', 'F', '18-22', 12],
    ['BE.FWB.Z02', 'M', '15-17', 33],
    ['BE.FWB.Z02', 'M', '18-22', 40],
  ] as const) {
    await insertRow(engine, 'fwb_exits', {
      annee_scolaire,
      territory,
      sexe,
      tranche_age,
      sortants: sortants + (sortants > 2 ? more : 0),
      eleves: 450,
    })
  }
}

/** Three Octobers, whose window is told too. */
export async function addLists(engine: Engine) {
  for (const year of [2015, 2016, 2017]) await addListOf(engine, year)
}

/** Three departments, two sexes; few girls out of scope in the Aisne. */
async function addListOf(engine: Engine, year: number) {
  const parts = {
    non_contactes: 12,
    injoignables: 9,
    refus: 4,
    hors_champ: 15,
    sans_solution: 20,
    accompagnes: 11,
    formation_scolaire: 25,
    apprentissage: 18,
    formation_professionnelle: 9,
    service_civique: 7,
    ecole_2e_chance: 8,
    mission_locale: 16,
    emploi: 13,
  }
  for (const [place, territory] of ['FR.D02', 'FR.D60', 'FR.D80'].entries()) {
    for (const [sex, sexe] of ['F', 'M'].entries()) {
      const own = Object.fromEntries(
        Object.entries(parts).map(([part, count], index) => [
          part,
          count + ((place * 7 + sex * 3 + index) % 5),
        ]),
      )
      if (territory === 'FR.D02' && sexe === 'F') Object.assign(own, { hors_champ: 2 })
      const listes = Object.values(own).reduce((sum, count) => sum + count, 0)
      await insertRow(engine, 'siei_listings', {
        date_extraction: `${year}-10-15`,
        territory,
        sexe,
        voie: sexe === 'F' ? 'lycee_gt' : 'lycee_pro',
        tranche_age: '18-20',
        listes,
        ...own,
      })
      await insertRow(engine, 'enrolments', {
        rentree_scolaire: `${year - 1}-${year}`,
        territory,
        sexe,
        voie: sexe === 'F' ? 'lycee_gt' : 'lycee_pro',
        effectif: 5000,
      })
    }
  }
}
