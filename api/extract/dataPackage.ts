import { type DialectId, dialects } from '../http/csv.ts'
import type { ExtractColumn } from './columns.ts'
import type { Extract } from './extract.ts'
import type { Notes } from './notes.ts'

/** A file of the package with what was found while it was written. */
export interface PackagedFile {
  path: string
  dialect: DialectId
  bytes: number
  sha256: string
}

/** `datapackage.json` (Frictionless Data Package 1): one tabular resource per CSV, each with its Table Schema. */
export function describePackage(
  { indicator, release, columns }: Extract,
  notes: Notes,
  files: PackagedFile[],
) {
  return {
    profile: 'tabular-data-package',
    name: indicator.id.replaceAll('_', '-'),
    title: notes.title.fr,
    description: `${indicator.explanation.fr}\n\n${notes.suppression.fr}`,
    version: String(release.number),
    created: release.manifest.built,
    citation: notes.citation.fr,
    licenses: [...new Set(notes.sources.map(({ licence }) => licence))].map((licence) => ({
      name: licence,
      title: licence,
    })),
    sources: notes.sources.map(({ publisher, title, url }) => ({
      title: `${publisher}, ${title}`,
      ...(url ? { path: url } : {}),
    })),
    resources: files.map(({ path, dialect, bytes, sha256 }) => ({
      profile: 'tabular-data-resource',
      name: `${indicator.id.replaceAll('_', '-')}-${dialect}`,
      path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${sha256}`,
      dialect: {
        delimiter: dialects[dialect].delimiter,
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      schema: {
        fields: columns.map((column) => describeField(column, dialect)),
        missingValues: [''],
        primaryKey: 'id',
      },
    })),
  }
}

function describeField({ name, title, type, among }: ExtractColumn, dialect: DialectId) {
  return {
    name,
    title: title.fr,
    description: title.en,
    type,
    ...(type === 'number' ? { decimalChar: dialects[dialect].decimal } : {}),
    ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    ...(among ? { constraints: { enum: among } } : {}),
  }
}
