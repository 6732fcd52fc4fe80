import { type Column, column } from '../language/contract.ts'
import { codes } from './codeList.ts'
import { freeText as citation, identifier } from './freeText.ts'
import { level } from './place.ts'
import { schoolYear } from './schoolYear.ts'
import { sex } from './sex.ts'

type Required = Column['required']

/** `niveau` and `code_territoire`, which name a territory together. */
export function territoryColumns(required?: Required): readonly Column[] {
  return [
    column('niveau', level, 'Niveau territorial', 'Territorial level', { required }),
    column('code_territoire', identifier, 'Code du territoire', 'Territory code', { required }),
  ]
}

/** `sexe`. */
export function sexColumn(required?: Required): Column {
  return column('sexe', sex, 'Sexe', 'Sex', { required, aliases: ['genre'] })
}

/** The tracks of second-degree education. */
export const trackIds = [
  'college',
  'lycee_gt',
  'lycee_pro_bac',
  'lycee_pro_cap',
  'apprentissage',
  'autre',
] as const
export const track = codes('track', ...trackIds)

export const sector = codes('sector', 'public', 'prive', 'agricole', 'cfa')

/** The start year under its usual names; under `session` a year alone is the end year. */
export const schoolYearAliases: Column['aliasTypes'] = {
  annee: schoolYear(),
  annee_scolaire: schoolYear(),
  millesime: schoolYear(),
  session: schoolYear('end'),
}

/** A column `source` keeps its words as `source_citee`: `source` is where the row itself comes from. */
export function citedSource(required?: Required): Column {
  return column('source', citation, 'Source citée', 'Cited source', {
    required,
    stored: [{ name: 'source_citee', sqlType: 'VARCHAR', compileSql: (name) => name('source') }],
  })
}
