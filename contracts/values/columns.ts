import type { ColumnType } from '../language/columnType.ts'
import { type Column, column } from '../language/contract.ts'
import { codes } from './codeList.ts'
import { fase } from './fase.ts'
import { freeText as citation, identifier } from './freeText.ts'
import { level } from './place.ts'
import { schoolYear } from './schoolYear.ts'
import { sex } from './sex.ts'
import { uai } from './uai.ts'

type Required = Column['required']

/** `niveau` and `code_territoire`, which name a territory together. */
export function territoryColumns(required?: Required): readonly Column[] {
  return [
    column('niveau', level, 'Niveau territorial', 'Territorial level', { required }),
    column('code_territoire', identifier, 'Code du territoire', 'Territory code', {
      required,
      description: {
        fr: 'celui du niveau\u202f: departement 02 ou 2A, academie 20, region 32, pays FR, etablissement 0802004U ou 42, zone 9, nuts FRE2\u202f; bassin et psad comme dans territories',
        en: 'that of the level: departement 02 or 2A, academie 20, region 32, pays FR, etablissement 0802004U or 42, zone 9, nuts FRE2; bassin and psad as in territories',
      },
      aliases: [
        ...['code_departement', 'code_du_departement', 'departement_insee_3', 'numero_departement'],
        ...['code_academie', 'academie', 'libelle_academie'],
      ],
    }),
  ]
}

/** `uai` and `fase`, which name a school. */
export function schoolColumns(): readonly Column[] {
  return [
    column('uai', uai, 'UAI', 'UAI', {
      aliases: [
        ...['numero_uai', 'code_uai', 'identifiant_de_l_etablissement'],
        ...['numero_college', 'etablissement_d_accueil'],
      ],
    }),
    column('fase', fase, 'FASE', 'FASE', {
      aliases: ['numero_fase_de_l_etablissement', 'ndeg_fase_de_l_etablissement'],
    }),
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

const schoolYears: Readonly<Record<string, ColumnType>> = {
  rentree_scolaire: schoolYear('start'),
  rentree: schoolYear('start'),
  session: schoolYear('end'),
  annee: schoolYear(),
  annee_scolaire: schoolYear(),
  millesime: schoolYear(),
}

/** A school year under its usual names; alone, a year is the first one in `rentree_scolaire`, the second in `session`. */
export function schoolYearColumn(name: 'rentree_scolaire' | 'annee_scolaire', fr: string): Column {
  const { [name]: own = schoolYear(), ...aliasTypes } = schoolYears
  return column(name, own, fr, 'School year', { required: 'filled', aliasTypes })
}

/** A column `source` keeps its words as `source_citee`: `source` is where the row itself comes from. */
export function citedSource(required?: Required): Column {
  return column('source', citation, 'Source citée', 'Cited source', {
    required,
    stored: [{ name: 'source_citee', sqlType: 'VARCHAR', compileSql: (name) => name('source') }],
  })
}
