import fc from 'fast-check'
import { codesOf } from '../../contracts/language/columnType.ts'
import type { Column, Contract } from '../../contracts/language/contract.ts'
import { markers } from '../../contracts/language/markers.ts'

const seeds = [
  ...[
    '0',
    '1',
    '2',
    '9',
    '10',
    '12',
    '42.0',
    '1 234',
    '1\u202f234',
    '-3',
    '7,2',
    '7.2 %',
    '1e3',
    '100',
    '0,5',
  ],
  ...['2019', '2019-2020', '2019/20', '2019-10-15', '15/10/2019', '31/02/2019', '29-02-2020', '01/09/2021'],
  ...['FR', 'BE', 'FWB', '02', '002', '2A', '971', '20', '32', 'FRE2', '0802004U', '802004u', '0910001A'],
  ...[
    'oui',
    'NSPP',
    'Féminin',
    'GARÇON',
    'lycee_gt',
    'Lycée GT',
    'sans solution',
    'departement',
    'zone',
    'pays',
  ],
  ...[
    'emploi',
    'part',
    'pourcent',
    'b',
    'bu',
    'a\nb',
    '"',
    "l'été",
    '%',
    '’',
    '–',
    '\u00a0x\u00a0',
    'É',
    'İ',
    'ß',
    'ﬁ',
  ],
]

const births = ['2003-05-01', '2001-02-28', '29/02/2004']
const starts = ['2019-10-15', '15/10/2019', '28-02-2019']
const ends = ['2020-10-15', '01/09/2021', '29-02-2020']
const totals = ['total', 'eleves', 'denominateur', 'age_max']

function accepted({ name, type }: Column): fc.Arbitrary<string> {
  if (name === 'date_naissance') return fc.constantFrom(...births)
  if (type.name === 'date') return fc.constantFrom(...(/entree|debut|_du$/.test(name) ? starts : ends))
  // Most of its thirteen parts fit in a list.
  if (name === 'listes') return fc.integer({ min: 60, max: 120 }).map(String)
  if (totals.includes(name)) return fc.integer({ min: 15, max: 40 }).map(String)
  if (type.sqlType === 'BIGINT') return fc.integer({ min: 0, max: 15 }).map(String)
  return fc.constantFrom(...(type.examples.length > 0 ? type.examples : ['texte']))
}

function mutated(column: Column): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom('', ' ', '\u00a0'),
    accepted(column).map((text) => ` ${text.toUpperCase()}\u00a0`),
    fc.constantFrom(...seeds),
    fc.constantFrom(...markers, 'NS', 'Nd'),
    fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replaceAll('\0', '')),
  )
}

const places = fc.constantFrom(
  ...[
    ['departement', '2'],
    ['academie', '20'],
    ['region', '32'],
    ['zone', '9'],
    ['nuts', 'FRE2'],
    ['pays', 'BE'],
  ],
)

/** Rows that are right but for at most three cells. */
export function rows({ columns }: Contract): fc.Arbitrary<string[][]> {
  const right = fc.tuple(fc.tuple(...columns.map(accepted)), places).map(([cells, [niveau, code]]) =>
    columns.map(({ name }, index) => {
      if (name === 'niveau') return niveau ?? ''
      return name === 'code_territoire' ? (code ?? '') : (cells[index] ?? '')
    }),
  )
  const mutations = fc.array(
    fc.nat(columns.length - 1).chain((index) => {
      const column = columns[index]
      return fc.tuple(fc.constant(index), column ? mutated(column) : fc.constant(''))
    }),
    { maxLength: 3 },
  )
  const row = fc.tuple(right, mutations).map(([cells, changes]) => {
    const changed = new Map(changes)
    return cells.map((cell, index) => changed.get(index) ?? cell)
  })
  return fc.array(row, { minLength: 100, maxLength: 100 })
}

interface Layout {
  header: string[]
  /** For each cell of a line, the column of the contract that it is of. */
  places: number[]
}

/** Headers as publishers write them: other names, capitals, required marks, any order, optional columns left out. */
export function layouts({ columns }: Contract): fc.Arbitrary<Layout> {
  const header = fc.tuple(
    ...columns.map(({ name, aliases = [], aliasTypes = {} }) =>
      fc
        .tuple(
          fc.constantFrom(name, name, ...aliases, ...Object.keys(aliasTypes)),
          fc.constantFrom('', '*', ' '),
          fc.boolean(),
        )
        .map(([text, mark, capitals]) => (capitals ? text.toUpperCase() : text) + mark),
    ),
  )
  const all = columns.map((_, index) => index)
  const optional = all.filter((index) => !columns[index]?.required)
  const order = fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })
  const left = fc.subarray(optional, { maxLength: Math.min(2, optional.length) })
  return fc.tuple(header, order, left).map(([names, shuffled, absent]) => {
    const places = shuffled.filter((index) => !absent.includes(index))
    return { places, header: places.map((index) => names[index] ?? '') }
  })
}

/** Cells at the far ends of what a column takes. */
export function extremes({ type }: Column): string[] {
  if (type.sqlType === 'DATE') return ['1950-01-01', '2049-12-31']
  if (type.sqlType !== 'VARCHAR') return ['0', '999999999']
  return [...(codesOf(type) ?? ['zz', '250', '50 %'])]
}
