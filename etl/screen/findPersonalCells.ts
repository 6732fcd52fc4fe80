import { personalValues } from '../../contracts/language/personal.ts'
import { quoteText } from '../../contracts/language/sql.ts'
import type { Text } from '../../contracts/language/text.ts'
import type { Engine } from '../engine.ts'
import { personalPlaces } from './personalCells.ts'
import { type FileRows, recordName } from './readRows.ts'
import { compileLines } from './stage.ts'
import { type Remark, refusal } from './unpack/remark.ts'

const kinds = Object.keys(personalValues)
const kindTitles: Readonly<Record<string, Text>> = {
  email: { fr: 'adresse e-mail', en: 'e-mail address' },
  telephone: { fr: 'téléphone', en: 'telephone' },
  nir: { fr: 'NIR (numéro de sécurité sociale)', en: 'NIR (social security number)' },
  ine: { fr: 'INE (identifiant national élève)', en: 'INE (national pupil identifier)' },
}

/** What refuses a file for a kind of personal value, and where it stands: never the value. */
export function personalText(kind: string, where: Text): Text {
  const title = kindTitles[kind] ?? { fr: kind, en: kind }
  return {
    fr: `données personnelles refusées\u202f: ${title.fr} ${where.fr}`,
    en: `personal data refused: ${title.en} ${where.en}`,
  }
}

/** A refusal for each column of `stage.read` in which there are personal values: where, never what. */
export async function findPersonalCells(engine: Engine, rows: FileRows): Promise<Remark[]> {
  const placed = compileLines(`select *, ${recordName(rows)} as record from stage.read`, rows.segments)
  const selects = personalPlaces(rows.binding).map(
    (
      { header },
      index,
    ) => `select ${quoteText(header)} as header, personal${index} as kind, count(*) as cells,
        array_to_string(list_slice(list_sort(list(distinct line)), 1, 3), ', ') as lines
      from (${placed}) as placed where personal${index} is not null group by personal${index}`,
  )
  if (selects.length === 0) return []
  const found = await engine.all(`${selects.join(' union all ')} order by header, kind`)
  return found.map(({ header, kind, cells, lines }) => {
    const message = personalText(`${kinds[Number(kind)]}`, {
      fr: `dans la colonne ${header}, cellules\u202f: ${cells}, premières lignes\u202f: ${lines}`,
      en: `in column ${header}, cells: ${cells}, first lines: ${lines}`,
    })
    return { ...refusal('personal_value', message, [String(header)]), count: Number(cells) }
  })
}
