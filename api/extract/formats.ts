import type { MediaType } from '../http/route.ts'

export const formatIds = ['json', 'csv', 'json-stat', 'xlsx', 'parquet', 'zip'] as const
export type FormatId = (typeof formatIds)[number]

export const shapeIds = ['long', 'wide'] as const
export type ShapeId = (typeof shapeIds)[number]

interface Format {
  extension: string
  mediaType: MediaType
  /** `content-type` where it says more than the media type. */
  contentType?: string
  /** Figures at most, where the whole has to be held in memory. */
  most?: number
  wide?: true
}

/** Every format of an extract. */
export const formats: Record<FormatId, Format> = {
  json: {
    extension: 'json',
    mediaType: 'application/json',
    contentType: 'application/json; charset=utf-8',
  },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    wide: true,
  },
  'json-stat': {
    extension: 'jsonstat',
    mediaType: 'application/vnd.json-stat+json',
    most: 100_000,
  },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    most: 50_000,
    wide: true,
  },
  parquet: { extension: 'parquet', mediaType: 'application/vnd.apache.parquet' },
  zip: { extension: 'zip', mediaType: 'application/zip' },
}
