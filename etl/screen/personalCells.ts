import { compileClean } from '../../contracts/language/cell.ts'
import type { Binding } from '../../contracts/language/header.ts'
import { personalValues } from '../../contracts/language/personal.ts'
import { compileMatches, quoteText } from '../../contracts/language/sql.ts'
import type { Engine } from '../engine.ts'
import { type FileName, fileFinding } from './fileFindings.ts'
import type { Finding } from './finding.ts'
import { cellName } from './stage.ts'

const textTypes = new Set(['identifier', 'text'])

/**
 * Looks for e-mail addresses, telephone numbers and national identifiers in a staged file about persons,
 * outside the column that becomes a pseudonym. Says where, never what.
 */
export async function findPersonalCells(
  engine: Engine,
  binding: Binding,
  name: FileName,
): Promise<Finding[]> {
  if (!binding.contract.participants) return []
  const places = [
    ...binding.unknown.map(({ header, index }) => ({ header: header || `${index + 1}`, index })),
    ...binding.bound.flatMap(({ column, type, header, index }) =>
      index !== undefined && textTypes.has(type.name) && column.name !== 'id_participant'
        ? [{ header, index }]
        : [],
    ),
  ]
  const selects = places.flatMap(({ header, index }) =>
    Object.entries(personalValues).map(
      ([
        kind,
        pattern,
      ]) => `select ${quoteText(header)} as header, ${quoteText(kind)} as kind, count(*) as cells
        from stage_raw where ${compileMatches(compileClean(cellName(index)), pattern)}`,
    ),
  )
  if (selects.length === 0) return []
  const found = await engine.all(`select * from (${selects.join(' union all ')}) as found where cells > 0`)
  return found.map(({ header, kind, cells }) => ({
    ...fileFinding(
      name,
      'personal_value',
      {
        fr: `données personnelles refusées\u202f: ${kind} dans la colonne ${header}, ${cells} cellules`,
        en: `personal data refused: ${kind} in column ${header}, ${cells} cells`,
      },
      [String(header)],
    ),
    count: Number(cells),
  }))
}
