import { compileClean } from '../../contracts/language/cell.ts'
import type { Engine } from '../engine.ts'
import type { FileRows } from './readRows.ts'
import { cellName } from './stage.ts'
import { caution, type Remark } from './unpack/remark.ts'

/** Columns of the records of a file that hold something and have no header, by their place; blank ones are nothing. */
export async function findUnnamedCells(
  engine: Engine,
  { binding: { unknown }, records }: Pick<FileRows, 'binding' | 'records'>,
): Promise<Remark[]> {
  const places = unknown.filter(({ header }) => header.trim() === '').map(({ index }) => index)
  if (places.length === 0) return []
  const counts = places.map((index) => `count(${compileClean(cellName(index))}) as ${cellName(index)}`)
  const [found] = await engine.all(`select ${counts.join(', ')} from ${records}`)
  const filled = places.filter((index) => Number(found?.[cellName(index)]) > 0).map((index) => index + 1)
  if (filled.length === 0) return []
  const list = filled.join(', ')
  const message = {
    fr: `colonnes sans nom, laissées de côté\u202f: ${list} (rang dans l’en-tête)`,
    en: `columns without a name, left out: ${list} (place in the header)`,
  }
  return [caution('unnamed_column', message, filled.length, filled.map(String))]
}
