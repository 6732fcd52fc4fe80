/** What every indicator of an operation has in common. */
export const operationShared = {
  scope: 'operation',
  source: { fr: 'Fichiers de suivi de l’opération', en: 'Monitoring files of the operation' },
  citation: {
    fr: 'Suivi de l’opération, calculs Vigie',
    en: 'Monitoring of the operation, computed by Vigie',
  },
} as const
