import { dictionarySheet } from '../../contracts/language/compileTemplate.ts'
import { type FitHeader, findHeader } from './decode/findHeader.ts'
import type { Opened, Part } from './unpack/part.ts'
import { caution, type Remark, refusal } from './unpack/remark.ts'

/**
 * The parts to read: all of them, except in a workbook of several sheets, where the ones whose header has what
 * the dataset needs are its data, or failing that the ones whose header comes nearest. The others are said, but for the
 * dictionary of a template.
 */
export async function chooseParts(
  parts: readonly Part[],
  fitHeader: FitHeader,
  needed: readonly string[],
): Promise<Opened> {
  if (parts.length < 2 || parts.some(({ sheet }) => sheet === undefined)) return { parts, findings: [] }
  const { fr, en } = dictionarySheet
  const tables = parts.filter(({ sheet }) => sheet !== fr && sheet !== en)
  if (tables.length < parts.length) return chooseParts(tables, fitHeader, needed)
  const headers = await Promise.all(parts.map(({ path }) => findHeader(path, fitHeader)))
  const fits = headers.map(({ cells }) => fitHeader(cells))
  const best = Math.max(...fits)
  if (best === 0) return { parts: [], findings: [noSheet(parts, needed)] }
  const chosen = parts.filter((_, index) => fits[index] === best)
  const others = parts.filter((part) => !chosen.includes(part))
  return { parts: chosen, findings: others.length > 0 ? [ignoredSheets(others)] : [] }
}

function namesOf(parts: readonly Part[]): string[] {
  return parts.flatMap(({ sheet = [] }) => sheet)
}

function ignoredSheets(parts: readonly Part[]): Remark {
  const names = namesOf(parts)
  const message = {
    fr: `feuilles laissées de côté, sans les colonnes attendues\u202f: ${names.join(', ')}`,
    en: `sheets left out, without the columns expected: ${names.join(', ')}`,
  }
  return caution('other_sheet', message, names.length, names)
}

function noSheet(parts: readonly Part[], needed: readonly string[]): Remark {
  const message = {
    fr: `aucune feuille n’a les colonnes attendues\u202f: ${needed.join(', ')}`,
    en: `no sheet has the columns expected: ${needed.join(', ')}`,
  }
  return refusal('no_table', message, namesOf(parts))
}
