import { type Contract, column } from './language/contract.ts'
import { count } from './values/count.ts'
import { freeText, identifier } from './values/freeText.ts'

/** The numbered aims of an operation, which its actions serve. */
export const operationAims: Contract = {
  dataset: 'operation_aims',
  title: { fr: 'Objectifs d’une opération', en: 'Aims of an operation' },
  grain: { fr: 'une ligne par objectif', en: 'one row per aim' },
  columns: [
    column('operation', identifier, 'Opération', 'Operation', { required: 'filled' }),
    column('numero', count, 'Numéro', 'Number', { required: 'filled' }),
    column('intitule_fr', freeText, 'Objectif', 'Aim (French)', { required: 'filled' }),
    column('intitule_en', freeText, 'Objectif (anglais)', 'Aim'),
  ],
  key: ['operation', 'numero'],
  example: {
    operation: 'exemple',
    numero: '1',
    intitule_fr: 'Garder les jeunes en formation.',
    intitule_en: 'Keep young people in training.',
  },
}
