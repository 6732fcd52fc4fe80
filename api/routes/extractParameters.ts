import * as z from 'zod'
import { type FormatId, formatIds, formats, shapeIds } from '../extract/formats.ts'
import { dialectIds } from '../http/csv.ts'
import { negotiate } from '../http/negotiate.ts'
import { one } from '../http/route.ts'

export const dialectParameter = one(
  z.enum(dialectIds).optional(),
  {
    fr: 'Du CSV seul. `machine` (défaut)\u202f: virgule, point décimal, UTF-8 (RFC 4180). `excel-fr`\u202f: point-virgule, virgule décimale, marque d’ordre (BOM).',
    en: 'Of CSV alone. `machine` (default): comma, decimal point, UTF-8 (RFC 4180). `excel-fr`: semicolon, decimal comma, byte order mark.',
  },
  'excel-fr',
)

export const shapeParameter = one(
  z.enum(shapeIds).optional(),
  {
    fr: 'De CSV et XLSX seuls. `long` (défaut)\u202f: un chiffre par ligne. `wide`\u202f: territoires × périodes, en-têtes français, parts en pour cent.',
    en: 'Of CSV and XLSX alone. `long` (default): a figure per row. `wide`: territories × periods, French headers, shares in per cent.',
  },
  'wide',
)

export const formatParameter = one(
  z.enum(formatIds).optional(),
  {
    fr: 'Format du fichier. Absent\u202f: celui que demande `Accept`, sinon JSON.',
    en: 'Format of the file. Absent: the one that `Accept` asks for, or else JSON.',
  },
  'csv',
)

/** What `Accept` may ask for beside JSON. */
export const otherMediaTypes = formatIds.filter((id) => id !== 'json').map((id) => formats[id].mediaType)

/** The format asked for by `format`, or else by `Accept`. Throws a `not-acceptable` problem when there is none such. */
export function findFormat(format: FormatId | undefined, accept: string | undefined): FormatId {
  if (format) return format
  const type = negotiate(
    accept,
    formatIds.map((id) => formats[id].mediaType),
  )
  return formatIds.find((id) => formats[id].mediaType === type) ?? 'json'
}
