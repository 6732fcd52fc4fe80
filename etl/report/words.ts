import type { Text } from '../../contracts/language/text.ts'
import type { LinePart, Verdict } from './reportDocument.ts'

/** The fixed words of a report, beside those of checks. */
export const words = {
  title: { fr: 'Rapport d’examen des fichiers', en: 'Screening report of the files' },
  otherLanguage: { fr: 'In English', en: 'En français' },
  together: { fr: 'Tous les fichiers ensemble', en: 'All files together' },
  revisions: { fr: 'Depuis la version servie', en: 'Since the release served' },
  private: {
    fr: 'Ce rapport est confidentiel\u202f: il compte les lignes de fichiers sur des personnes. Il ne contient aucune valeur personnelle.',
    en: 'This report is confidential: it counts rows of files about persons. It holds no personal value.',
  },
  toDo: { fr: 'À corriger avant de publier', en: 'To correct before publishing' },
  files: { fr: 'Les fichiers', en: 'The files' },
  legend: {
    fr: '« passé »\u202f: rien trouvé\u202f; « à vérifier »\u202f: n’empêche pas de publier\u202f; « refusé »\u202f: empêche de publier',
    en: '"passed": nothing found; "warning": does not keep from publishing; "failed": nothing is published',
  },
  file: { fr: 'Fichier', en: 'File' },
  folder: { fr: 'dossier', en: 'folder' },
  lines: { fr: 'Lignes', en: 'Lines' },
  accepted: { fr: 'Acceptées', en: 'Accepted' },
  rejected: { fr: 'Rejetées', en: 'Rejected' },
  verdict: { fr: 'Verdict', en: 'Verdict' },
  check: { fr: 'Contrôle', en: 'Check' },
  count: { fr: 'Nombre', en: 'Count' },
  found: { fr: 'Ce qui a été trouvé', en: 'What was found' },
  nothing: { fr: 'Rien à signaler.', en: 'Nothing to report.' },
  passed: { fr: 'contrôles passés', en: 'checks passed' },
  onePassed: { fr: 'contrôle passé', en: 'check passed' },
  column: { fr: 'Colonne', en: 'Column' },
  examples: { fr: 'Exemples', en: 'Examples' },
  repairs: { fr: 'Réparations certaines', en: 'Certain repairs' },
  repair: { fr: 'Réparation', en: 'Repair' },
  accounting: { fr: 'Compte des lignes', en: 'Where the lines went' },
  encoding: { fr: 'Encodage', en: 'Encoding' },
  separator: { fr: 'Séparateur', en: 'Separator' },
  bytes: { fr: 'octets', en: 'bytes' },
  size: { fr: 'Taille', en: 'Size' },
  synthetic: { fr: 'Données de synthèse', en: 'Synthetic data' },
  rejectFile: {
    fr: 'lignes rejetées (corrigez-les et apportez-les dans un nouveau fichier, à côté de celui-ci)',
    en: 'rejected rows (correct them and bring them in a new file, beside this one)',
  },
  rejectList: {
    fr: 'lignes rejetées, et pourquoi (corrigez le fichier lui-même et mettez-le à la place de l’ancien)',
    en: 'rejected rows, and why (correct the file itself and put it in place of the old one)',
  },
  explanations: { fr: 'Ce que veulent dire les contrôles', en: 'What the checks mean' },
  tab: { fr: 'tabulation', en: 'tab' },
  inParts: { fr: 'Lu partie par partie.', en: 'Read part by part.' },
  notRead: {
    fr: 'Le fichier n’a pas été lu.',
    en: 'The file was not read.',
  },
} as const satisfies Record<string, Text>

/** Before what a word announces, and between items. */
export const colon: Text = { fr: '\u202f:', en: ':' }
export const semicolon: Text = { fr: '\u202f; ', en: '; ' }

export const verdictWords: Readonly<Record<Verdict, Text>> = {
  passed: { fr: 'passé', en: 'passed' },
  warning: { fr: 'à vérifier', en: 'warning' },
  failed: { fr: 'refusé', en: 'failed' },
}

/** The encodings that a reader would not know by their name. */
export const encodingWords: Readonly<Record<string, Text>> = {
  'utf-8 with BOM': { fr: 'utf-8 avec BOM', en: 'utf-8 with BOM' },
  'utf-8 and windows-1252': { fr: 'utf-8 et windows-1252', en: 'utf-8 and windows-1252' },
  xlsx: { fr: 'classeur .xlsx', en: 'workbook .xlsx' },
}

/** One line, several lines. */
export const partWords: Readonly<Record<LinePart, Readonly<Record<'fr' | 'en', readonly [string, string]>>>> =
  {
    header: { fr: ['d’en-tête', 'd’en-tête'], en: ['header', 'header'] },
    blank: { fr: ['vide', 'vides'], en: ['blank', 'blank'] },
    accepted: { fr: ['acceptée', 'acceptées'], en: ['accepted', 'accepted'] },
    rejected: { fr: ['rejetée', 'rejetées'], en: ['rejected', 'rejected'] },
    skipped: { fr: ['mise de côté', 'mises de côté'], en: ['left aside', 'left aside'] },
    footer: { fr: ['de note', 'de notes'], en: ['of notes', 'of notes'] },
    continued: {
      fr: ['de suite (retour à la ligne dans une case)', 'de suite (retours à la ligne dans des cases)'],
      en: ['continued (line break in a cell)', 'continued (line breaks in cells)'],
    },
    unread: { fr: ['non lue', 'non lues'], en: ['not read', 'not read'] },
  }

/** `3 contrôles non faits, le fichier ayant été refusé avant`. */
export function formatNotRun(count: number): Text {
  return {
    fr: `${count} ${count < 2 ? 'contrôle n’a' : 'contrôles n’ont'} pas été ${count < 2 ? 'fait' : 'faits'}\u202f: le fichier a été refusé avant.`,
    en: `${count} ${count === 1 ? 'check was' : 'checks were'} not run: the file was refused before.`,
  }
}
