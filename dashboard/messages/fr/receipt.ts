/** Words of the receipt of a figure, which arrive with its dialog. */
export const receipt = {
  title: 'D’où vient ce chiffre\u202f?',
  print: 'Imprimer',
  close: 'Fermer',
  definition: (label: string) => `Définition\u202f: ${label}`,
  numerator: 'Au numérateur',
  denominator: 'Au dénominateur',
  counted: 'Ce qui est compté',
  pooled: 'Sommes sur trois années\u202f; pour une liste, sur trois extractions.',
  inDataset: (dataset: string) => `dans ${dataset}`,
  interval: (percent: string, range: string) => `intervalle à ${percent}\u202f: ${range}`,
  suppressed: (threshold: number) =>
    `Ce chiffre est confidentiel\u202f: ni sa valeur ni ses lignes ne sont publiées. Le seuil est de ${threshold}.`,
  files: 'Les fichiers',
  noSource: 'Les fichiers de ce chiffre ne sont pas nommés dans cette version.',
  synthetic: 'synthétique',
  /** What the file is about, as its folder says. */
  period: (period: string) => `données\u202f: ${period}`,
  folder: 'dossier',
  note: 'Note',
  dates: (published: string, retrieved: string) => `publié ${published}, récupéré ${retrieved}`,
  original: 'page de la source',
  file: 'Fichier',
  bytes: (count: string) => `${count} octets`,
  /** What size and hash are of, for one table of a file that holds several. */
  ofWhole: {
    archive: (name: string) => `de l’archive ${name}`,
    workbook: (name: string) => `du classeur ${name}`,
  },
  lines: 'Lignes',
  lineCount: (count: number, written: string) => (count > 1 ? `(${written} lignes)` : '(une ligne)'),
  noLines: {
    participants: 'Une ligne est une personne\u202f: aucune n’est désignée.',
    suppressed: 'Le chiffre est confidentiel\u202f: aucune ligne n’est désignée.',
    rows_left_out:
      'Ce fichier ne donne pas toutes ses lignes, par exemple celles à zéro\u202f: désigner les autres dirait ce qu’elles comptent.',
    no_row: 'Aucune ligne ne donne ce chiffre.',
    not_kept: 'Cette version ne garde pas les lignes.',
  },
  mapping: 'Correspondance',
  mappingVersion: (version: number) => `version ${version}`,
  mappingWithheld: 'Fichier sur des personnes\u202f: le contenu de la correspondance n’est pas publié.',
  noMapping: 'aucune\u202f: le fichier a les colonnes du contrat',
  repairs: 'Réparations, dans tout le fichier',
  noRepairs: 'aucune',
  repaired: (count: number, written: string) => (count > 1 ? `${written} fois` : 'une fois'),
  rules: (count: number) => (count > 1 ? `${count} règles appliquées` : `${count} règle appliquée`),
  /** Of a rule on cells and rows, what is accepted; of one between files, what is found. */
  ruleOf: {
    rows: { reject: 'accepté\u202f:', warning: 'attendu\u202f:', error: 'accepté\u202f:' },
    files: { reject: 'rejeté\u202f:', warning: 'signalé\u202f:', error: 'refusé\u202f:' },
  },
  contract: 'ce que contient un tel fichier',
  release: 'La version',
  releaseLine: (release: number, date: string) => `Version ${release}, construite le ${date}.`,
  contentHash: 'Empreinte du contenu\u202f:',
  threshold: (threshold: number) =>
    `Un nombre de jeunes inférieur à ${threshold} n’est pas publié dans cette version.`,
  citation: (text: string) => `À citer\u202f: ${text}.`,
  id: 'Identifiant\u202f:',
  json: 'Ce reçu en JSON, à cette version',
}
