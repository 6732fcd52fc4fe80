import { type Contract, column } from './language/contract.ts'
import { codes } from './values/codeList.ts'
import { territoryColumns } from './values/columns.ts'
import { count } from './values/count.ts'
import { date } from './values/date.ts'
import { decimal } from './values/decimal.ts'
import { identifier } from './values/freeText.ts'
import { byLevelAndCode } from './values/place.ts'

/** Training sessions of staff; attendances are not persons. */
export const staffTrainings: Contract = {
  dataset: 'staff_trainings',
  title: { fr: 'Formations de personnels', en: 'Training of staff' },
  grain: { fr: 'une ligne par session', en: 'one row per session' },
  columns: [
    column('session', identifier, 'Session', 'Session', { required: 'filled' }),
    column('operation', identifier, 'Opération', 'Operation', { required: 'filled' }),
    column('etat', codes('session_state', 'prevue', 'tenue'), 'État', 'State', { required: 'filled' }),
    column('date', date, 'Date', 'Date'),
    ...territoryColumns(),
    column('public', codes('staff', 'ecpif', 'pe', 'autre'), 'Public', 'Staff', { required: 'column' }),
    column('presences', count, 'Présences', 'Attendances'),
    column('heures', decimal, 'Heures', 'Hours'),
  ],
  territory: byLevelAndCode,
  key: ['session'],
  example: {
    session: 'exemple-2019-11',
    operation: 'exemple',
    etat: 'tenue',
    date: '2019-11-20',
    niveau: 'academie',
    code_territoire: '20',
    public: 'ecpif',
    presences: '18',
    heures: '6',
  },
}
