import type { WriteSheet } from 'hucre/xlsx'
import { codesOf } from '../../contracts/language/columnType.ts'
import { describeKind, dictionarySheet, findExamples } from '../../contracts/language/compileTemplate.ts'
import { type Column, type Contract, rulesOf } from '../../contracts/language/contract.ts'
import { markers } from '../../contracts/language/markers.ts'
import { writtenKey } from '../../contracts/language/writtenKey.ts'
import type { Language } from '../../indicators/wire/text.ts'

const words = {
  fr: {
    columns: [
      'Colonne',
      'Intitulé',
      'Obligatoire',
      'Type',
      'Accepté',
      'Exemples',
      'Description',
      'Autres en-têtes lus',
    ],
    required: { no: '', column: 'la colonne', filled: 'la colonne, et chaque cellule' },
    rules: 'Règles entre les colonnes d’une ligne',
    severity: { reject: 'ligne rejetée', warn: 'avertissement' },
    key: 'Clé\u202f: deux lignes ne peuvent avoir les mêmes',
    markers: 'Marques d’absence de valeur',
  },
  en: {
    columns: [
      'Column',
      'Title',
      'Required',
      'Type',
      'Accepted',
      'Examples',
      'Description',
      'Other headers read',
    ],
    required: { no: '', column: 'the column', filled: 'the column, and every cell' },
    rules: 'Rules between the columns of a row',
    severity: { reject: 'row rejected', warn: 'warning' },
    key: 'Key: no two rows may have the same',
    markers: 'Marks for no value',
  },
} as const
const widths = [28, 32, 24, 18, 60, 30, 40, 40]
const bold = { style: { font: { bold: true } } }

/** The sheet that says what each column takes, the rules between them, the key and the markers. */
export function formatDictionary(contract: Contract, language: Language): WriteSheet {
  const say = words[language]
  const rows = [
    [...say.columns],
    ...contract.columns.map((column) => describeColumn(contract, column, language)),
    [],
    [say.rules],
    ...rulesOf(contract).map(({ columns, severity, accepted }) => [
      columns.join(', '),
      accepted[language],
      say.severity[severity],
    ]),
    [],
    [say.key, writtenKey(contract).join(', ')],
    [say.markers, markers.join(' ')],
  ]
  return {
    name: dictionarySheet[language],
    columns: widths.map((width) => ({
      width,
      style: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } },
    })),
    rows,
    cells: new Map(say.columns.map((_, index) => [`0,${index}`, bold])),
    freezePane: { rows: 1 },
  }
}

function describeColumn(contract: Contract, column: Column, language: Language): string[] {
  const { name, title, required = 'no', type, description, aliases = [], aliasTypes = {} } = column
  return [
    name,
    title[language],
    words[language].required[required],
    describeKind(column)[language],
    type.accepted[language],
    codesOf(column.type) ? '' : findExamples(contract, column).join(' · '),
    description?.[language] ?? '',
    [...aliases, ...Object.keys(aliasTypes)].join(', '),
  ]
}
