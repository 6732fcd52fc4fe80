import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Papa from 'papaparse'

export type Line = Record<string, string>

export const dataFolder = resolve(import.meta.dirname, '../../data')

/** The rows of a comma-separated file under data/, as text by column. */
export function readTable(path: string): Line[] {
  const { data, errors } = Papa.parse<Line>(readFileSync(resolve(dataFolder, path), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  if (errors.length > 0) throw new Error(`${path}: ${JSON.stringify(errors[0])}`)
  return data
}

export function sumOf(lines: readonly Line[], column: string): number {
  return lines.reduce((sum, line) => sum + Number(line[column]), 0)
}
