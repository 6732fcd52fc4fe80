import type { Language, Text } from '../../indicators/wire/text.ts'
import type { Extract } from './extract.ts'
import { markStem } from './fileName.ts'
import { describeExtract } from './metadata.ts'
import type { Notes } from './notes.ts'

interface Words {
  files: string
  excel: string
  citation: string
  licence: string
  facts: string
  columns: string
  receipt: string
}

const words: Record<Language, (stem: string) => Words> = {
  fr: (stem) => ({
    files: `\`${stem}.csv\` (virgule, point décimal, UTF-8) est pour les logiciels\u202f; \`${markStem(stem, 'excel-fr')}.csv\` (point-virgule, virgule décimale) est pour un Excel français. Les deux ont les mêmes lignes. \`datapackage.json\` décrit chaque colonne (Table Schema).`,
    excel:
      '## Ouvrir le CSV dans Excel sans perdre les zéros\n\nUn double clic change `02` en `2`. Passez par Données > À partir d’un fichier texte/CSV, choisissez le fichier `excel-fr`, origine «\u00a065001\u202f: Unicode (UTF-8)\u00a0», délimiteur point-virgule, puis Transformer les données et donnez le type Texte aux colonnes de codes (`…_code`, `uai`, `nuts`). Ou prenez le classeur XLSX, où elles sont déjà du texte.',
    citation: '## Citer',
    licence: '## Sources et licences',
    facts: '## Ce que disent les chiffres',
    columns: '## Colonnes',
    receipt:
      '## Reçu\n\nChaque chiffre remonte à ses fichiers\u202f: `/api/v1/observations/{id}/receipt`, où `{id}` est la colonne `id`, encodée pour une URL.',
  }),
  en: (stem) => ({
    files: `\`${stem}.csv\` (comma, decimal point, UTF-8) is for software; \`${markStem(stem, 'excel-fr')}.csv\` (semicolon, decimal comma) is for a French Excel. Both have the same rows. \`datapackage.json\` describes each column (Table Schema).`,
    excel:
      '## Opening the CSV in Excel without losing zeros\n\nA double click turns `02` into `2`. Use Data > From Text/CSV, choose the `excel-fr` file, origin “65001: Unicode (UTF-8)”, delimiter semicolon, then Transform Data and give the type Text to the columns of codes (`…_code`, `uai`, `nuts`). Or take the XLSX workbook, where they are text already.',
    citation: '## Citing',
    licence: '## Sources and licences',
    facts: '## What the figures say',
    columns: '## Columns',
    receipt:
      '## Receipt\n\nEvery figure can be traced to its files: `/api/v1/observations/{id}/receipt`, where `{id}` is the column `id`, encoded for a URL.',
  }),
}

/** `README.fr.md` or `README.en.md` of a ZIP: what the files are, may be used for, hide, and come from. */
export function formatReadme(extract: Extract, notes: Notes, stem: string, language: Language): string {
  const say = words[language](stem)
  const item = (name: string, text: Text) =>
    `- \`${name}\`\u00a0: ${text[language]}`.replace('\u00a0:', language === 'fr' ? '\u202f:' : ':')
  return `${[
    `# ${notes.title[language]}`,
    ...(notes.synthetic ? [notes.synthetic[language]] : []),
    notes.suppression[language],
    say.files,
    say.excel,
    `${say.citation}\n\n${notes.citation[language]}`,
    `${say.licence}\n\n${notes.sources.map(formatSource).join('\n')}`,
    `${say.facts}\n\n${describeExtract(extract, notes)
      .map(({ name, text }) => item(name, text))
      .join('\n')}`,
    `${say.columns}\n\n${extract.columns.map(({ name, title }) => item(name, title)).join('\n')}`,
    say.receipt,
  ].join('\n\n')}\n`
}

function formatSource({ publisher, title, period, licence, url, files }: Notes['sources'][number]): string {
  const about = [publisher, title, period, licence, url].filter(Boolean).join(', ')
  const hashes = files.map(({ name, sha256 }) => `  - ${name}, sha-256 \`${sha256}\``)
  return [`- ${about}`, ...hashes].join('\n')
}
