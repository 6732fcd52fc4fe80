import type { Text } from '../../contracts/language/text.ts'
import { fileChecks } from './fileChecks.ts'

/** What a check means and what to do, by id: one for each check of a file, one for each family of the others. */
export const explanations: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(fileChecks.map(({ id, explanation }) => [id, explanation])),
  malformed_row: {
    fr: 'La ligne ne se découpe pas en cases comme l’en-tête\u202f: un séparateur ou un guillemet manque ou est de trop. Elle est rejetée\u202f; son texte est dans le fichier des rejets.',
    en: 'The row does not divide into cells as the header does: a separator or a quote is missing or too many. It is rejected; its text is in the reject file.',
  },
  missing_value: {
    fr: 'Sans cette valeur la ligne n’a pas de sens\u202f: elle est rejetée. Complétez la case, puis redéposez le fichier.',
    en: 'Without this value the row means nothing: it is rejected. Fill the cell, then bring the file again.',
  },
  cell_value: {
    fr: 'La case contient autre chose que ce qui est accepté\u202f: la ligne est rejetée. Corrigez la case, puis redéposez le fichier\u202f; une case vide est acceptée si la colonne n’est pas à remplir.',
    en: 'The cell holds something else than what is accepted: the row is rejected. Correct the cell, then bring the file again; a blank cell is accepted unless the column must be filled.',
  },
  row_rule: {
    fr: 'Deux cases de la ligne ne vont pas ensemble\u202f: la ligne est rejetée. Corrigez l’une des deux, puis redéposez le fichier.',
    en: 'Two cells of the row do not go together: the row is rejected. Correct one of them, then bring the file again.',
  },
  row_rule_warning: {
    fr: 'Les valeurs de la ligne ne s’accordent pas. La ligne est chargée telle quelle\u202f: vérifiez-la à la source.',
    en: 'The values of the row do not agree. The row is loaded as it is: check it at the source.',
  },
  unknown_territory: {
    fr: 'Le code n’est celui d’aucun territoire connu à ce niveau\u202f: la ligne est rejetée. Corrigez le code, ou ajoutez le territoire dans un fichier territories.',
    en: 'The code is of no territory known at this level: the row is rejected. Correct the code, or add the territory in a territories file.',
  },
  unknown_reference: {
    fr: 'La ligne renvoie à un autre fichier qui n’a pas cette valeur\u202f: elle est rejetée. Corrigez la case, ou complétez l’autre fichier.',
    en: 'The row refers to another file that lacks this value: it is rejected. Correct the cell, or complete the other file.',
  },
  duplicate_key: {
    fr: 'Une autre ligne dit déjà la même chose\u202f: la première est gardée, celle-ci est rejetée. Gardez une seule ligne par clé.',
    en: 'Another row already says the same: the first is kept, this one is rejected. Keep one row per key.',
  },
  reconciliation_error: {
    fr: 'Contrôle entre lignes ou entre fichiers, une fois tous chargés. Une erreur fausserait les chiffres\u202f: rien n’est publié tant qu’elle reste. Corrigez les lignes citées, dans ce fichier ou dans l’autre.',
    en: 'A check between rows or files, once all are loaded. An error would make figures wrong: nothing is published while it stays. Correct the rows named, in this file or in the other.',
  },
  reconciliation_warning: {
    fr: 'Contrôle entre lignes ou entre fichiers, une fois tous chargés. Les lignes sont gardées telles quelles\u202f: vérifiez-les à la source.',
    en: 'A check between rows or files, once all are loaded. The rows are kept as they are: check them at the source.',
  },
}
