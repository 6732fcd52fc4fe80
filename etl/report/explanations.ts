import type { Text } from '../../contracts/language/text.ts'
import { fileChecks } from './fileChecks.ts'

const bringBack: Text = {
  fr: 'Si le fichier est refusé, corrigez-le et mettez-le à la place de l’ancien\u202f; s’il est accepté, apportez les lignes corrigées dans un nouveau fichier à côté.',
  en: 'If the file is refused, correct it and put it in place of the old one; if it is accepted, bring the corrected rows in a new file beside it.',
}

/** What a check means and what to do, by id: one for each check of a file, one for each family of the others. */
export const explanations: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(fileChecks.map(({ id, explanation }) => [id, explanation])),
  malformed_row: {
    fr: 'La ligne ne se découpe pas en cases comme l’en-tête\u202f: un séparateur ou un guillemet manque ou est de trop. Elle est rejetée\u202f; son texte est dans le fichier des rejets.',
    en: 'The row does not divide into cells as the header does: a separator or a quote is missing or too many. It is rejected; its text is in the reject file.',
  },
  missing_value: {
    fr: `Sans cette valeur la ligne n’a pas de sens\u202f: elle est rejetée. Complétez la case. ${bringBack.fr}`,
    en: `Without this value the row means nothing: it is rejected. Fill the cell. ${bringBack.en}`,
  },
  cell_value: {
    fr: `La case contient autre chose que ce qui est accepté\u202f: la ligne est rejetée. Corrigez la case\u202f; une case vide est acceptée si la colonne n’est pas à remplir. ${bringBack.fr}`,
    en: `The cell holds something else than what is accepted: the row is rejected. Correct the cell; a blank cell is accepted unless the column must be filled. ${bringBack.en}`,
  },
  row_rule: {
    fr: `Deux cases de la ligne ne vont pas ensemble\u202f: la ligne est rejetée. Corrigez l’une des deux. ${bringBack.fr}`,
    en: `Two cells of the row do not go together: the row is rejected. Correct one of them. ${bringBack.en}`,
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
    fr: 'La ligne renvoie à un autre fichier qui n’a pas cette valeur\u202f: elle est rejetée. Corrigez la case, ou complétez l’autre fichier\u202f: il doit être parmi les sources.',
    en: 'The row refers to another file that lacks this value: it is rejected. Correct the cell, or complete the other file: it must be among the sources.',
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

const families: Readonly<Record<string, Text>> = {
  malformed_row: { fr: 'ligne mal découpée', en: 'malformed row' },
  missing_value: { fr: 'valeur absente', en: 'missing value' },
  cell_value: { fr: 'valeur refusée', en: 'value refused' },
  row_rule: { fr: 'cases qui ne vont pas ensemble', en: 'cells that do not go together' },
  row_rule_warning: { fr: 'valeurs à vérifier', en: 'values to check' },
  unknown_territory: { fr: 'territoire inconnu', en: 'unknown territory' },
  unknown_reference: { fr: 'renvoi à un autre fichier', en: 'reference to another file' },
  duplicate_key: { fr: 'ligne en double', en: 'row given twice' },
  reconciliation_error: { fr: 'contrôle entre fichiers, en erreur', en: 'check between files, an error' },
  reconciliation_warning: { fr: 'contrôle entre fichiers, à vérifier', en: 'check between files, a warning' },
}

/** What an explanation is called: the title of its check, or that of a family of checks. */
export function explanationTitle(id: string): Text {
  return families[id] ?? fileChecks.find((check) => check.id === id)?.title ?? { fr: id, en: id }
}
