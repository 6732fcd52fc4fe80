import { cleanCell } from '../../contracts/language/cell.ts'
import type { ColumnType } from '../../contracts/language/columnType.ts'
import { isMarker } from '../../contracts/language/markers.ts'
import { findLikelyCode } from './likelyCode.ts'

/** A header and the different texts that stand under it. */
export interface SampleColumn {
  header: string
  index: number
  texts: readonly string[]
}

export type Sample = readonly SampleColumn[]

const mostTexts = 1000

/** The columns of a file, each with its different filled cells. */
export function describeSample(header: readonly string[], records: readonly (readonly string[])[]): Sample {
  return header.map((text, index) => {
    const texts = new Set<string>()
    for (const cells of records) {
      if (texts.size < mostTexts) texts.add(cleanCell(cells[index] ?? ''))
    }
    texts.delete('')
    return { header: text, index, texts: [...texts] }
  })
}

/** Share of the texts that a type reads, or has a likely code for; 1 when there are none. */
export function shareRead({ texts }: SampleColumn, type: ColumnType): number {
  const filled = texts.filter((text) => !isMarker(text))
  const read = filled.filter((text) => isRead(text, type) || findLikelyCode(type, text) !== undefined)
  return filled.length === 0 ? 1 : read.length / filled.length
}

/** Whether a type accepts a clean text. */
export function isRead(text: string, type: ColumnType): boolean {
  return type.zod.safeParse(text).success
}

/** Whether a type reads years: calendar, school, or both. */
export function isYearType({ name }: ColumnType): boolean {
  return name === 'school_year' || name === 'period'
}
