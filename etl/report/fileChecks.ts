import type { FileCheck } from './check.ts'
import { loadChecks } from './loadChecks.ts'
import { unpackChecks } from './unpackChecks.ts'

/** Every check of a file as a whole, in the order in which a file meets them. */
export const fileChecks: readonly FileCheck[] = [
  {
    id: 'origin',
    stage: 'folder',
    severity: 'error',
    silent: true,
    title: { fr: 'fiche origin.json absente ou incomplète', en: 'origin.json missing or incomplete' },
    explanation: {
      fr: 'Chaque dossier porte un fichier origin.json qui dit d’où viennent ses données et lequel des modèles elles suivent. Complétez-le comme le message l’indique, puis relancez.',
      en: 'Each folder holds an origin.json file that says where its data come from and which dataset they are. Complete it as the message says, then run again.',
    },
  },
  {
    id: 'file_kind',
    stage: 'folder',
    severity: 'error',
    silent: true,
    title: { fr: 'type de fichier non lu', en: 'kind of file that is not read' },
    explanation: {
      fr: 'Vigie ne lit que les types de fichiers cités par le message. Enregistrez le fichier sous l’un d’eux, ou retirez-le du dossier.',
      en: 'Vigie reads only the kinds of files that the message names. Save the file as one of them, or take it out of the folder.',
    },
  },
  {
    id: 'no_file',
    stage: 'folder',
    severity: 'error',
    silent: true,
    title: { fr: 'dossier sans fichier de données', en: 'folder without a data file' },
    explanation: {
      fr: 'Le dossier a une fiche origin.json et aucun fichier à lire. Ajoutez le fichier, ou retirez le dossier.',
      en: 'The folder has an origin.json and no file to read. Add the file, or remove the folder.',
    },
  },
  {
    id: 'mapping',
    stage: 'header',
    severity: 'error',
    silent: true,
    title: { fr: 'mapping.json refusé', en: 'mapping.json refused' },
    explanation: {
      fr: 'mapping.json dit comment lire un fichier d’une autre forme. Corrigez ce que le message cite\u202f; « npm run etl -- map FICHIER » en propose un à partir de l’en-tête.',
      en: 'mapping.json says how to read a file of another shape. Correct what the message names; "npm run etl -- map FILE" drafts one from the header.',
    },
  },
  {
    id: 'pseudonym_key',
    stage: 'folder',
    severity: 'error',
    only: 'persons',
    title: { fr: 'clé de pseudonymes absente', en: 'pseudonym key missing' },
    explanation: {
      fr: 'Un fichier sur des personnes n’est lu qu’avec une clé, qui remplace leurs identifiants par des pseudonymes. Demandez à la personne qui exploite Vigie de la fournir (VIGIE_PSEUDONYM_KEY).',
      en: 'A file about persons is read only with a key, which replaces their identifiers by pseudonyms. Ask whoever operates Vigie to provide it (VIGIE_PSEUDONYM_KEY).',
    },
  },
  {
    id: 'unreadable_file',
    stage: 'open',
    severity: 'error',
    title: { fr: 'fichier ou archive illisible', en: 'file or archive that cannot be read' },
    explanation: {
      fr: 'Le fichier est incomplet, abîmé ou n’est pas ce que dit son nom. Refaites l’export ou la copie.',
      en: 'The file is cut short, damaged or not what its name says. Export or copy it again.',
    },
  },
  {
    id: 'size_limit',
    stage: 'open',
    severity: 'error',
    title: { fr: 'fichier au-delà d’une limite de taille', en: 'file beyond a size limit' },
    explanation: {
      fr: 'La taille d’un fichier, de ce qu’il contient une fois décompressé, de ses lignes et de ses cases est bornée. Coupez le fichier, ou relevez la limite citée si elle est trop basse pour vous.',
      en: 'The size of a file, of what it unpacks to, of its rows and of its cells is bounded. Split the file, or raise the limit named if it is too low for you.',
    },
  },
  {
    id: 'mixed_encoding',
    stage: 'open',
    severity: 'error',
    title: { fr: 'deux encodages dans un même fichier', en: 'two encodings in one file' },
    explanation: {
      fr: 'Des lignes viennent d’un logiciel qui écrit les accents autrement\u202f: les lire d’une seule façon en abîmerait une partie. Refaites un export d’un seul tenant, en UTF-8.',
      en: 'Some lines come from software that writes accents another way: read in one way, part of them would be mangled. Export the file again in one go, in UTF-8.',
    },
  },
  {
    id: 'lossy_text',
    stage: 'open',
    severity: 'warning',
    title: { fr: 'accents déjà perdus (\ufffd, Ã©)', en: 'accents already lost (\ufffd, Ã©)' },
    explanation: {
      fr: 'Ces caractères montrent que le fichier a été ouvert dans un mauvais encodage avant d’arriver ici. Vigie ne peut pas les deviner\u202f: repartez de l’export d’origine.',
      en: 'These characters show that the file was opened in a wrong encoding before it came here. Vigie cannot guess them: start again from the original export.',
    },
  },
  {
    id: 'preamble',
    stage: 'header',
    severity: 'warning',
    silent: true,
    title: { fr: 'lignes avant l’en-tête', en: 'lines before the header' },
    explanation: {
      fr: 'Un titre ou des notes précèdent la ligne des noms de colonnes. Ils sont comptés et mis de côté\u202f; vérifiez qu’aucune donnée ne s’y trouve.',
      en: 'A title or notes stand before the line of column names. They are counted and left aside; check that no data are among them.',
    },
  },
  {
    id: 'footer',
    stage: 'rows',
    severity: 'warning',
    silent: true,
    title: { fr: 'notes après les données', en: 'notes after the data' },
    explanation: {
      fr: 'Des lignes de notes suivent les données. Elles sont comptées et mises de côté\u202f; vérifiez qu’aucune donnée ne s’y trouve.',
      en: 'Lines of notes follow the data. They are counted and left aside; check that no data are among them.',
    },
  },
  {
    id: 'total_line',
    stage: 'rows',
    severity: 'warning',
    silent: true,
    title: { fr: 'lignes de total', en: 'total lines' },
    explanation: {
      fr: 'Une ligne de total compterait deux fois ce qui la précède\u202f: elle est mise de côté. Vérifiez que les lignes citées sont bien des totaux.',
      en: 'A total line would count what stands above it twice: it is left aside. Check that the lines named are totals.',
    },
  },
  {
    id: 'eurostat_header',
    stage: 'header',
    severity: 'error',
    only: 'eurostat',
    title: { fr: 'en-tête qui n’est pas d’Eurostat', en: 'header that is not Eurostat’s' },
    explanation: {
      fr: 'Téléchargez de nouveau le jeu de données en TSV ou en SDMX-CSV, et ne le modifiez pas.',
      en: 'Download the dataset again as TSV or SDMX-CSV, and do not edit it.',
    },
  },
  {
    id: 'missing_column',
    stage: 'header',
    severity: 'error',
    title: { fr: 'colonne obligatoire absente', en: 'required column missing' },
    explanation: {
      fr: 'Ajoutez la colonne, ou donnez-lui le nom attendu\u202f: accents, majuscules et espaces ne comptent pas. Si toutes les colonnes manquent, la ligne des noms de colonnes est sans doute absente ou le fichier est d’un autre modèle.',
      en: 'Add the column, or give it the name expected: accents, capitals and spaces do not matter. When all are missing, the line of column names is probably absent or the file is another dataset.',
    },
  },
  {
    id: 'repeated_column',
    stage: 'header',
    severity: 'error',
    title: { fr: 'colonne donnée deux fois', en: 'column given twice' },
    explanation: {
      fr: 'Deux colonnes portent le même nom, et rien ne dit laquelle croire. Gardez-en une.',
      en: 'Two columns have the same name and nothing says which to trust. Keep one.',
    },
  },
  {
    id: 'unknown_column',
    stage: 'header',
    severity: 'warning',
    title: { fr: 'colonne inconnue, ignorée', en: 'unknown column, ignored' },
    explanation: {
      fr: 'La colonne n’est pas du modèle\u202f: son contenu n’est pas repris. Vérifiez que ce n’est pas une colonne mal nommée.',
      en: 'The column is not of the dataset: its content is not taken. Check that it is not a misspelt one.',
    },
  },
  {
    id: 'personal_column',
    stage: 'header',
    severity: 'error',
    title: { fr: 'colonne de données personnelles', en: 'column of personal data' },
    explanation: {
      fr: 'Noms, adresses, contacts et identifiants nationaux n’entrent pas dans Vigie. Retirez la colonne du fichier.',
      en: 'Names, addresses, contact details and national identifiers do not enter Vigie. Remove the column from the file.',
    },
  },
  {
    id: 'unclosed_quote',
    stage: 'header',
    severity: 'error',
    title: { fr: 'guillemet ouvert et jamais fermé', en: 'quote opened and never closed' },
    explanation: {
      fr: 'Tout ce qui suit ce guillemet se lirait comme une seule case. Fermez-le ou supprimez-le à la ligne citée.',
      en: 'All that follows this quote would read as one cell. Close it or delete it on the line named.',
    },
  },
  {
    id: 'accounting',
    stage: 'cells',
    severity: 'error',
    title: { fr: 'lignes non retrouvées', en: 'lines not accounted for' },
    explanation: {
      fr: 'Chaque ligne du fichier doit être acceptée, rejetée ou mise de côté. Ici le compte n’y est pas\u202f: le fichier n’est pas chargé. Signalez-le à la personne qui exploite Vigie.',
      en: 'Each line of the file must be accepted, rejected or left aside. Here the count does not close: the file is not loaded. Tell whoever operates Vigie.',
    },
  },
  {
    id: 'unnamed_column',
    stage: 'cells',
    severity: 'warning',
    silent: true,
    title: { fr: 'colonne remplie et sans nom, ignorée', en: 'column filled and without a name, ignored' },
    explanation: {
      fr: 'La colonne n’a pas d’en-tête\u202f: son contenu n’est pas repris. Nommez-la, ou videz-la.',
      en: 'The column has no header: its content is not taken. Name it, or empty it.',
    },
  },
  {
    id: 'personal_value',
    stage: 'cells',
    severity: 'error',
    only: 'persons',
    title: { fr: 'données personnelles dans les cases', en: 'personal data in the cells' },
    explanation: {
      fr: 'Des cases contiennent une adresse électronique, un téléphone ou un identifiant national. Videz-les dans votre fichier\u202f; le rapport ne les cite pas.',
      en: 'Some cells hold an e-mail address, a telephone number or a national identifier. Blank them in your file; the report does not quote them.',
    },
  },
  ...unpackChecks,
  ...loadChecks,
]
