import type { Context } from 'hono'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import { openExtract } from '../extract/extract.ts'
import { formatFileName } from '../extract/fileName.ts'
import { type FormatId, formatIds, formats, type ShapeId } from '../extract/formats.ts'
import { writeExtract } from '../extract/writeExtract.ts'
import { cacheFor } from '../http/answer.ts'
import type { DialectId } from '../http/csv.ts'
import { createProblem } from '../http/problem.ts'
import { findPublicUrl } from '../http/publicUrl.ts'
import type { Parameters } from '../http/route.ts'
import { sendChunks } from '../http/sendChunks.ts'
import type { Selection, SelectionValues } from '../release/selection.ts'
import type { Reading } from './reading.ts'

interface Asked {
  indicator: IndicatorWire
  selection: Selection
  values: SelectionValues
  format: FormatId
  dialect: DialectId | undefined
  shape: ShapeId | undefined
  /** Whether the format follows from `format` or `Accept`, and not from the address. */
  negotiated: boolean
}

/** Answers with the figures of a selection as a file, named after what it holds. */
export async function sendExtract<P extends Parameters>(
  c: Context<Reading<P>>,
  { indicator, selection, values, format, dialect, shape, negotiated }: Asked,
): Promise<Response> {
  const { release, pinned, keepOpen } = c.var
  if (dialect && format !== 'csv') throw onlyFor('dialect', dialect, ['csv'])
  if (shape && !formats[format].wide) {
    throw onlyFor(
      'shape',
      shape,
      formatIds.filter((id) => formats[id].wide),
    )
  }
  const link = permanentLink(c, { release: release.number, ...(negotiated && { format }) })
  const extract = await openExtract(release, indicator, selection, link)
  const marks = [dialect === 'excel-fr' && dialect, shape === 'wide' && shape].filter(
    (mark) => mark !== false,
  )
  const stem = formatFileName(indicator.id, { values, marks, release: release.number })
  const { extension, mediaType, contentType = mediaType } = formats[format]
  const writing = { format, dialect: dialect ?? 'machine', shape: shape ?? 'long', stem } as const
  return sendChunks(c, writeExtract(extract, writing), {
    keepOpen,
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${stem}.${extension}"`,
      'cache-control': cacheFor(pinned),
      'x-vigie-release': String(release.number),
      ...(negotiated && { vary: 'Accept' }),
    },
  })
}

function onlyFor(parameter: string, value: string, allowed: readonly FormatId[]) {
  const detail = {
    fr: `${parameter}\u202f: pour ${allowed.join(' et ')} seulement`,
    en: `${parameter}: only for ${allowed.join(' and ')}`,
  }
  return createProblem('invalid-parameter', detail, { parameter, value })
}

/** The same request held to a release. */
function permanentLink(c: Context, kept: Record<string, string | number>): string {
  const { pathname, searchParams } = new URL(c.req.url)
  for (const [name, value] of Object.entries(kept)) searchParams.set(name, String(value))
  return `${findPublicUrl(c)}${pathname}?${searchParams.toString().replaceAll('%2C', ',')}`
}
