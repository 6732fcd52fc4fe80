import { type Contract, column } from './language/contract.ts'
import { identifierType, idParticipant, operationOfConvention } from './participations.ts'
import { codes } from './values/codeList.ts'
import { date } from './values/date.ts'
import { identifier } from './values/freeText.ts'

const event = codes('exit_event', 'recherche_emploi', 'emploi', 'chomage', 'formation', 'qualification')

/** What happened to a person after exit; the last event within 28 days decides the immediate result. */
export const exitEvents: Contract = {
  dataset: 'exit_events',
  title: { fr: 'Événements après la sortie', en: 'Events after exit' },
  grain: { fr: 'une ligne par événement d’une personne', en: 'one row per event of a person' },
  participants: true,
  confidential: true,
  columns: [
    column('convention', identifier, 'Convention', 'Agreement', { required: 'filled' }),
    idParticipant,
    column('identifiant_type', identifierType, 'Type d’identifiant', 'Type of identifier', {
      description: {
        fr: 'sans lui, celui sous lequel la personne figure dans les participations',
        en: 'without it, the one under which the person stands in the participations',
      },
    }),
    column('date', date, 'Date', 'Date', { required: 'filled' }),
    column('evenement', event, 'Événement', 'Event', { required: 'filled' }),
  ],
  lookups: [operationOfConvention],
  key: ['convention', 'participant', 'date', 'evenement'],
  example: {
    convention: '201900001',
    id_participant: 'P-0001',
    identifiant_type: 'local',
    date: '2020-07-06',
    evenement: 'formation',
  },
}
