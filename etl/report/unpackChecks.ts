import type { FileCheck } from './check.ts'

/** What archives and workbooks may say when they are opened: nothing when there is nothing to say. */
export const unpackChecks: readonly FileCheck[] = [
  {
    id: 'wrong_extension',
    stage: 'open',
    severity: 'error',
    silent: true,
    title: { fr: 'contenu d’une autre sorte que le nom', en: 'content of another kind than the name' },
    explanation: {
      fr: 'Le nom annonce un texte et le contenu est une archive ou un classeur. Donnez au fichier l’extension de ce qu’il est.',
      en: 'The name announces a text and the content is an archive or a workbook. Give the file the extension of what it is.',
    },
  },
  {
    id: 'empty_file',
    stage: 'open',
    severity: 'error',
    silent: true,
    title: { fr: 'fichier vide', en: 'empty file' },
    explanation: {
      fr: 'Le fichier ne contient rien\u202f: l’export ou la copie a échoué. Refaites-le, et remplacez le fichier.',
      en: 'The file holds nothing: its export or its copy failed. Make it again, and replace the file.',
    },
  },
  {
    id: 'no_table_format',
    stage: 'open',
    severity: 'error',
    silent: true,
    title: { fr: 'document qui n’est pas un tableau', en: 'document that is no table' },
    explanation: {
      fr: 'Un PDF, une page ou un JSON n’est pas un tableau, quel que soit son nom. Ouvrez les données dans un tableur et enregistrez-les en .xlsx ou en .csv.',
      en: 'A PDF, a page or a JSON is no table, whatever its name. Open the data in a spreadsheet and save them as .xlsx or as .csv.',
    },
  },
  {
    id: 'encrypted_archive',
    stage: 'open',
    severity: 'error',
    silent: true,
    title: { fr: 'archive protégée par un mot de passe', en: 'archive with a password' },
    explanation: {
      fr: 'Vigie n’ouvre pas ce qui est chiffré. Refaites l’archive sans mot de passe.',
      en: 'Vigie opens nothing encrypted. Make the archive again without a password.',
    },
  },
  {
    id: 'archive_method',
    stage: 'open',
    severity: 'error',
    silent: true,
    title: { fr: 'compression inconnue', en: 'unknown compression' },
    explanation: {
      fr: 'Refaites l’archive zip avec l’outil du système.',
      en: 'Make the zip archive again with the tool of the system.',
    },
  },
  {
    id: 'nested_archive',
    stage: 'open',
    severity: 'error',
    silent: true,
    title: { fr: 'archive ou classeur dans une archive', en: 'archive or workbook inside an archive' },
    explanation: {
      fr: 'Une archive ne doit contenir que des fichiers .csv ou .tsv. Sortez-en les fichiers cités.',
      en: 'An archive may hold .csv or .tsv files only. Take the files named out of it.',
    },
  },
  {
    id: 'repeated_entry',
    stage: 'open',
    severity: 'error',
    silent: true,
    title: { fr: 'deux fichiers du même nom dans l’archive', en: 'two files of one name in the archive' },
    explanation: {
      fr: 'Rien ne dit lequel croire. Refaites l’archive avec un seul fichier par nom.',
      en: 'Nothing says which to trust. Make the archive again with one file per name.',
    },
  },
  {
    id: 'archive_names',
    stage: 'open',
    severity: 'error',
    silent: true,
    title: { fr: 'noms qui sortent du dossier', en: 'names that leave the folder' },
    explanation: {
      fr: 'Des noms de l’archive désignent un autre dossier, ce que fait une archive malveillante. Refaites-la avec des noms simples.',
      en: 'Names in the archive point to another folder, as a malicious one does. Make it again with plain names.',
    },
  },
  {
    id: 'archive_entries',
    stage: 'open',
    severity: 'warning',
    silent: true,
    title: { fr: 'fichiers de l’archive laissés de côté', en: 'files of the archive left out' },
    explanation: {
      fr: 'Ces fichiers de l’archive ne sont pas des tables\u202f: ils ne sont pas lus. Vérifiez qu’aucune donnée n’y manque.',
      en: 'These files of the archive are no tables: they are not read. Check that no data are among them.',
    },
  },
  {
    id: 'old_workbook',
    stage: 'open',
    severity: 'error',
    silent: true,
    title: { fr: 'classeur chiffré ou d’avant 2007', en: 'workbook encrypted or from before 2007' },
    explanation: {
      fr: 'Enregistrez le classeur en .xlsx sans mot de passe, ou en .csv.',
      en: 'Save the workbook as .xlsx without a password, or as .csv.',
    },
  },
  {
    id: 'no_table',
    stage: 'open',
    severity: 'error',
    silent: true,
    title: { fr: 'aucune table à lire', en: 'no table to read' },
    explanation: {
      fr: 'Ni l’archive ni le classeur ne contient de table aux colonnes attendues. Vérifiez que c’est le bon fichier et que sa feuille n’est pas masquée.',
      en: 'Neither archive nor workbook holds a table with the columns expected. Check that it is the right file and that its sheet is not hidden.',
    },
  },
  {
    id: 'hidden_sheet',
    stage: 'open',
    severity: 'warning',
    silent: true,
    title: { fr: 'feuilles masquées, non lues', en: 'hidden sheets, not read' },
    explanation: {
      fr: 'Une feuille masquée est laissée de côté. Affichez-la dans le classeur pour qu’elle soit lue.',
      en: 'A hidden sheet is left out. Show it in the workbook to have it read.',
    },
  },
  {
    id: 'other_sheet',
    stage: 'open',
    severity: 'warning',
    silent: true,
    title: {
      fr: 'feuilles sans les colonnes attendues, non lues',
      en: 'sheets without the columns expected, not read',
    },
    explanation: {
      fr: 'Ces feuilles n’ont pas les colonnes du modèle. Vérifiez qu’elles ne contiennent pas de données à reprendre.',
      en: 'These sheets lack the columns of the dataset. Check that they hold no data to be taken.',
    },
  },
  {
    id: 'hidden_rows',
    stage: 'open',
    severity: 'warning',
    silent: true,
    title: { fr: 'lignes ou colonnes masquées, lues', en: 'hidden rows or columns, read' },
    explanation: {
      fr: 'Un filtre ne retire rien d’un fichier\u202f: ce qui est masqué est lu comme le reste. Supprimez les lignes qui ne doivent pas compter.',
      en: 'A filter takes nothing out of a file: what is hidden is read like the rest. Delete the rows that must not count.',
    },
  },
  {
    id: 'merged_cells',
    stage: 'open',
    severity: 'warning',
    silent: true,
    title: { fr: 'cellules fusionnées', en: 'merged cells' },
    explanation: {
      fr: 'Seule la première ligne d’une cellule fusionnée en a la valeur\u202f; les autres se lisent vides. Défusionnez, et répétez la valeur.',
      en: 'Only the first row of a merged cell has its value; the others read as blank. Unmerge, and repeat the value.',
    },
  },
  {
    id: 'rounded_display',
    stage: 'open',
    severity: 'warning',
    silent: true,
    title: { fr: 'valeurs lues arrondies, comme affichées', en: 'values read rounded, as displayed' },
    explanation: {
      fr: 'Un classeur est lu comme il s’affiche. Affichez plus de décimales si elles comptent.',
      en: 'A workbook is read as it is displayed. Show more decimals if they matter.',
    },
  },
  {
    id: 'formula_without_value',
    stage: 'open',
    severity: 'warning',
    silent: true,
    title: { fr: 'formules sans valeur', en: 'formulas without a value' },
    explanation: {
      fr: 'Le logiciel qui a écrit le classeur n’a pas calculé ses formules. Ouvrez-le dans un tableur, enregistrez-le, redéposez-le.',
      en: 'The software that wrote the workbook did not compute its formulas. Open it in a spreadsheet, save it, bring it again.',
    },
  },
]
