import type { FileCheck } from './check.ts'

/** Checks of a file whose rows have been read: how many stay out, and what the release served had. */
export const loadChecks: readonly FileCheck[] = [
  {
    id: 'too_many_rejects',
    stage: 'rows',
    severity: 'error',
    title: { fr: 'trop de lignes rejetées', en: 'too many rejected rows' },
    explanation: {
      fr: 'Au-delà de la limite (2 % des lignes, sauf réglage), les chiffres tirés du fichier seraient faux\u202f: il est refusé en entier. Corrigez le fichier lui-même et mettez-le à la place de l’ancien\u202f; le fichier des rejets dit quelles lignes et pourquoi.',
      en: 'Beyond the limit (2 % of rows unless set otherwise), figures made from the file would be wrong: it is refused as a whole. Correct the file itself and put it in place of the old one; the reject file says which rows and why.',
    },
  },
  {
    id: 'outside_selection',
    stage: 'rows',
    severity: 'warning',
    only: 'eurostat',
    title: { fr: 'lignes hors de ce que Vigie lit', en: 'rows outside what Vigie reads' },
    explanation: {
      fr: 'D’un fichier d’Eurostat, Vigie ne garde qu’une série\u202f: les autres lignes sont mises de côté. Il n’y a rien à faire.',
      en: 'Of a Eurostat file Vigie keeps one series: other rows are left aside. There is nothing to do.',
    },
  },
  {
    id: 'left_by_mapping',
    stage: 'rows',
    severity: 'warning',
    silent: true,
    title: { fr: 'lignes laissées de côté par mapping.json', en: 'rows left out by mapping.json' },
    explanation: {
      fr: 'Ces lignes répondent à skip (totaux, sous-totaux), ou n’ont rien dans les colonnes dépliées. Vérifiez que leur nombre est celui que vous attendez.',
      en: 'These rows match skip (totals, subtotals), or have nothing in the unpivoted columns. Check that there are as many as you expect.',
    },
  },
  {
    id: 'protection',
    stage: 'rows',
    severity: 'error',
    silent: true,
    title: { fr: 'chiffres que l’on ne peut pas protéger', en: 'counts that cannot be protected' },
    explanation: {
      fr: 'Un nombre de personnes inférieur au seuil est caché, et d’autres avec lui pour qu’on ne le retrouve pas. Ici, il n’y en a pas assez d’autres\u202f: rien n’est publié. Ajoutez les fichiers des autres territoires ou des autres périodes.',
      en: 'A count of persons below the threshold is hidden, and others with it so that it cannot be worked out. Here there are not enough others: nothing is published. Add the files of the other territories or periods.',
    },
  },
  {
    id: 'month_first_dates',
    stage: 'rows',
    severity: 'warning',
    title: { fr: 'dates écrites le mois d’abord', en: 'dates written month first' },
    explanation: {
      fr: 'Vigie lit 03/04/2019 comme le 3 avril. Dans cette colonne, des valeurs ne peuvent se lire que le mois d’abord\u202f: toutes sont douteuses. Écrivez les dates AAAA-MM-JJ.',
      en: 'Vigie reads 03/04/2019 as 3 April. In this column some values can only be read month first: all are in doubt. Write dates as YYYY-MM-DD.',
    },
  },
  {
    id: 'revision',
    stage: 'rows',
    severity: 'warning',
    silent: true,
    title: { fr: 'révision d’un fichier déjà publié', en: 'revision of a file already published' },
    explanation: {
      fr: 'Le fichier remplace celui de la version servie. Vérifiez que les lignes changées, ajoutées et retirées sont celles que vous attendez.',
      en: 'The file replaces that of the release served. Check that the rows changed, added and withdrawn are those you expect.',
    },
  },
]
