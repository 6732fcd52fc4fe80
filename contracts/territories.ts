import { type Contract, column } from './language/contract.ts'
import { notBefore } from './language/rules.ts'
import { codeList } from './values/codeList.ts'
import { date } from './values/date.ts'
import { freeText, identifier } from './values/freeText.ts'

const levelIds = codeList('level', {
  world_region: [],
  country: ['pays'],
  country_part: [],
  region: [],
  academy: ['academie'],
  department: ['departement'],
  bassin: [],
  psad: [],
  school: ['etablissement'],
  community: ['communaute'],
  zone: [],
  nuts1: [],
  nuts2: [],
  nuts3: [],
})

/** The tree of territories: reference tables, and those that a source brings (bassins, PSAD, schools). */
export const territories: Contract = {
  dataset: 'territories',
  title: { fr: 'Territoires', en: 'Territories' },
  grain: { fr: 'une ligne par territoire', en: 'one row per territory' },
  columns: [
    column('id', identifier, 'Identifiant', 'Id', { required: 'filled' }),
    column('niveau', levelIds, 'Niveau', 'Level', { required: 'filled' }),
    column('code', identifier, 'Code', 'Code', { required: 'filled' }),
    column('nom_fr', freeText, 'Nom français', 'French name', { required: 'filled' }),
    column('nom_en', freeText, 'Nom anglais', 'English name'),
    column('parent', identifier, 'Territoire parent', 'Parent territory'),
    column('nuts', identifier, 'Code NUTS', 'NUTS code'),
    column('valide_du', date, 'Valide du', 'Valid from'),
    column('valide_au', date, 'Valide au', 'Valid to'),
  ],
  rules: [notBefore('valide_au', 'valide_du')],
  key: ['id'],
  example: {
    id: 'FR.Bexemple',
    niveau: 'bassin',
    code: 'exemple',
    nom_fr: 'Bassin d’exemple',
    nom_en: 'Example basin',
    parent: 'FR.D80',
    valide_du: '2019-09-01',
  },
}
