import type { ColumnType } from '../../contracts/language/columnType.ts'
import { amount, signedAmount } from '../../contracts/values/amount.ts'
import { codes } from '../../contracts/values/codeList.ts'
import { count } from '../../contracts/values/count.ts'
import { date } from '../../contracts/values/date.ts'
import { decimal } from '../../contracts/values/decimal.ts'
import { fase } from '../../contracts/values/fase.ts'
import { figure } from '../../contracts/values/figure.ts'
import { flags } from '../../contracts/values/flags.ts'
import { identifier } from '../../contracts/values/freeText.ts'
import { fwbZone } from '../../contracts/values/fwbZone.ts'
import { period } from '../../contracts/values/period.ts'
import { level } from '../../contracts/values/place.ts'
import { schoolYear } from '../../contracts/values/schoolYear.ts'
import { sex } from '../../contracts/values/sex.ts'
import { uai } from '../../contracts/values/uai.ts'
import { yesNo } from '../../contracts/values/yesNo.ts'

type Cases = Record<string, string | number | undefined>

/** Each kind of cell with texts and what they are read as; undefined where they are refused. */
export const valueCases: [string, ColumnType, Cases][] = [
  [
    'date',
    date,
    {
      '2019-10-15': '2019-10-15',
      '15/10/2019': '2019-10-15',
      '15-10-2019': '2019-10-15',
      // Never month first.
      '03/04/2019': '2019-04-03',
      '29/02/2020': '2020-02-29',
      '29/02/2019': undefined,
      '10/15/2019': undefined,
      '15/10/19': undefined,
      '2019-13-01': undefined,
      '1/9/2019': undefined,
      '15 octobre 2019': undefined,
    },
  ],
  [
    'school year, a year alone is its start',
    schoolYear('start'),
    {
      '2019-2020': '2019-2020',
      '2019/2020': '2019-2020',
      '2019-20': '2019-2020',
      '2019_2020': '2019-2020',
      '1999-00': '1999-2000',
      2019: '2019-2020',
      '2019-2021': undefined,
      '2020-2019': undefined,
      '2019-21': undefined,
      201920: undefined,
      19: undefined,
    },
  ],
  [
    'school year, a year alone is its end',
    schoolYear('end'),
    { 2020: '2019-2020', '2019-2020': '2019-2020' },
  ],
  ['school year, in full only', schoolYear(), { 2019: undefined, '2019-2020': '2019-2020' }],
  [
    'period',
    period,
    {
      2019: '2019',
      '2019-2020': '2019-2020',
      '2019/2020': '2019-2020',
      '2010-11': undefined,
      '2019-2021': undefined,
    },
  ],
  [
    'UAI',
    uai,
    {
      // Published codes, and one that was made up (domain notes, 2.2).
      '0802004U': '0802004U',
      '0142321X': '0142321X',
      '0350795Z': '0350795Z',
      '0572998Z': '0572998Z',
      '0400193T': '0400193T',
      '0400219W': '0400219W',
      '0400229G': '0400229G',
      '0400236P': '0400236P',
      '0400241V': '0400241V',
      '0910001A': undefined,
      '802004U': '0802004U',
      '0802004u': '0802004U',
      '0802004I': undefined,
      '0802004': undefined,
      '9999999Z': undefined,
    },
  ],
  [
    'FWB zone',
    fwbZone,
    { 1: '01', '01': '01', '9.0': '09', 10: '10', 0: undefined, 11: undefined, '9.5': undefined },
  ],
  [
    'FASE',
    fase,
    { 42: '42', '42.0': '42', 95147: '95147', '042': undefined, '42.5': undefined, '42/1': undefined },
  ],
  [
    'count',
    count,
    {
      0: 0,
      1234: 1234,
      '1 234': 1234,
      '1\u202f234': 1234,
      '1\u00a0234\u00a0567': 1234567,
      '42.0': 42,
      '42,0': 42,
      '007': 7,
      '12 34': undefined,
      '1.000': undefined,
      '42.5': undefined,
      '-1': undefined,
      '1e3': undefined,
      ns: undefined,
      '9007199254740993000': undefined,
    },
  ],
  [
    'amount',
    amount,
    {
      '8912145.13': 8912145.13,
      '8 912 145,13 €': 8912145.13,
      '8\u202f912\u202f145,13\u00a0€': 8912145.13,
      '100 EUR': 100,
      '12,5': 12.5,
      '1.234': undefined,
      '1.234,56': undefined,
      '-5': undefined,
      '12,345': undefined,
      '€ 12': undefined,
    },
  ],
  ['signed amount', signedAmount, { '-12,50': -12.5, '12.5': 12.5 }],
  ['decimal', decimal, { '7,2': 7.2, '-0.5': -0.5, '1 000': undefined, '1e3': undefined }],
  [
    'figure',
    figure,
    {
      '7,2': '7.2',
      '7.2 %': '7.2%',
      '7,2\u00a0%': '7.2%',
      '10.0': '10.0',
      ns: 'ns',
      ND: 'nd',
      ':': ':',
      vide: 'vide',
      '-': '-',
      '-1': undefined,
      'environ 5': undefined,
    },
  ],
  ['flags', flags, { b: 'b', bu: 'bu', w: undefined, B: undefined }],
  [
    'sex',
    sex,
    {
      F: 'F',
      f: 'F',
      Femme: 'F',
      FÉMININ: 'F',
      feminin: 'F',
      Fille: 'F',
      M: 'M',
      Homme: 'M',
      Masculin: 'M',
      Garçon: 'M',
      X: 'X',
      'non-binaire': 'X',
      1: undefined,
      2: undefined,
    },
  ],
  [
    'yes/no/refused',
    yesNo,
    {
      oui: 'oui',
      O: 'oui',
      1: 'oui',
      TRUE: 'oui',
      Vrai: 'oui',
      non: 'non',
      N: 'non',
      0: 'non',
      false: 'non',
      refus: 'refus',
      NSPP: 'refus',
      'Ne souhaite pas répondre': 'refus',
      '-1': undefined,
      'peut-être': undefined,
    },
  ],
  [
    'code list',
    codes('item', 'sans_solution', 'fse-2014-2020'),
    {
      sans_solution: 'sans_solution',
      'Sans solution': 'sans_solution',
      'SANS-SOLUTION': 'sans_solution',
      'fse 2014 2020': 'fse-2014-2020',
      'sans solution=fse-2014-2020': undefined,
      '=sans_solution': undefined,
      sans: undefined,
      '': undefined,
    },
  ],
  ['level', level, { Département: 'departement', 'région académique': 'region', canton: undefined }],
  [
    'identifier',
    identifier,
    {
      '201502000': '201502000',
      'amiens-2015-2021': 'amiens-2015-2021',
      'a\nb': undefined,
      ['x'.repeat(101)]: undefined,
    },
  ],
]
