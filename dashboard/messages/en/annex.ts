import type { annex as french } from '../fr/annex.ts'

export const annex: typeof french = {
  pageTitle: 'Annex to the final report',
  operation: 'Operation',
  conventionChoice: 'Agreement',
  noConvention:
    'This operation has no agreement in the release shown: there is no final report to annex anything to.',
  noOperation: 'There is no operation in this release.',
  title: (convention) => `Annex to the final report: agreement ${convention}`,
  asOf: (day, release) => `Data up to ${day}. Vigie, ${release}.`,
  asOfUnknown: (release) => `Vigie, ${release}.`,
  emblem: 'Emblem of the European Union: twelve golden stars in a circle on blue.',
  mentions: {
    'fse-2014-2020': (programme) =>
      `European Union. This operation is co-funded by the European Social Fund${programme ? ` under the programme “${programme}” 2014-2020` : ''}.`,
    'fse-plus-2021-2027': () => 'Co-funded by the European Union',
  },
  synthetic:
    'Some figures of this annex are synthetic demonstration data: it is not to be joined to any report.',
  identity: 'The agreement',
  territory: 'Territory',
  participants: 'Participants by indicator',
  participantsNone: 'This release publishes no account by indicator for this agreement.',
  participantsCaption: (convention) =>
    `Agreement ${convention}: what becomes of every participation, indicator by indicator`,
  column: {
    indicator: 'Indicator',
    participations: 'Participations',
    counted: 'Counted',
    others: 'Not counted, and why',
  },
  reason: (label, count) => `${label}: ${count}`,
  between: '; ',
  permanent: 'Permanent link:',
  zeros:
    'The numbers of a line sum to all participations of the agreement; a reason that holds none is not written. Indicators made of sensitive data are not there.',
  hidden:
    '“Confidential”: the number exists and is withheld, because it could tell something about individuals. The numbers that would give it away by subtraction are hidden with it; lines are compared two by two, and a coincidence that nothing in the rules announces is not protected.',
  targets: 'Targets and results',
  targetsNone: 'No target is set for this agreement or for its operation.',
  targetsCaption: (convention) => `Targets in force of agreement ${convention} and of the whole operation`,
  budget: 'Budget',
  budgetNone: 'This release, an older one, does not publish expenditure by state.',
  budgetCaption: (convention) => `Agreement ${convention}: cumulative expenditure, state by state`,
  budgetColumn: { state: 'State', amount: 'Amount', share: 'Share of the budget of the agreement' },
  budgetNote:
    'The same expenditure goes from one state to the next: states are never added up. Amounts come from the monitoring of the operation.',
  planned: 'Budget of the agreement',
  plannedEu: 'of which the European Union',
  method: 'Notes on method',
  notes: [
    'A participation is one person in one agreement. A stay of a day or less is none; a return under the same agreement prolongs the participation.',
    'An incomplete record counts in no indicator, except where the rules of the fund ask for it.',
    'An immediate result is read within 28 days of exit; a longer-term result, six months after it.',
    'A result is judged on the day its data reach. At the deadline, only what had been counted by that day is judged.',
    'A number too small to be published is hidden together with those that would give it away; hidden is never zero.',
  ],
  signature: 'Signature',
  signatures: [
    { title: 'Lead partner', lines: ['Name and position:', 'Place:', 'Date:', 'Signature and stamp:'] },
    {
      title: 'Managing service',
      lines: ['Name and position:', 'Received on:', 'Signature and stamp:'],
    },
  ],
}
