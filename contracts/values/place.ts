import type { ColumnType } from '../language/columnType.ts'
import type { TerritoryReading } from '../language/contract.ts'
import { quoteText } from '../language/sql.ts'
import { codeRepairs, compileTerritoryId, parseTerritoryId } from '../territoryId.ts'
import { codeList } from './codeList.ts'
import { compileFwbZone, parseFwbZone } from './fwbZone.ts'

/** The levels at which a file may name a territory. */
export const level: ColumnType = codeList('territory_level', {
  pays: ['country'],
  region: ['région académique'],
  academie: [],
  departement: [],
  bassin: [],
  psad: [],
  etablissement: ['école', 'lycée', 'collège'],
  communaute: [],
  zone: [],
  nuts: ['nuts0', 'nuts1', 'nuts2', 'nuts3'],
})

/** A territory given by a level and a code. */
export const byLevelAndCode: TerritoryReading = {
  columns: ['code_territoire', 'niveau'],
  repairs: codeRepairs.map(({ id, title, level, compileSql, compileKept }) => ({
    id,
    title,
    column: 'code_territoire',
    compileSql: (written, name) => ({
      test: `${name('niveau')} = ${quoteText(level)} and ${compileSql(written)}
        and ${compileKept(written)} is not null`,
      kept: compileKept(written),
    }),
  })),
  id({ niveau, code_territoire: code }) {
    if (!niveau && !code) return null
    return parseTerritoryId(text(niveau), text(code)) ?? ''
  },
  compileSql(name) {
    const [niveau, code] = [name('niveau'), name('code_territoire')]
    return `case when ${niveau} is null and ${code} is null then null
      else coalesce(${compileTerritoryId(niveau, code)}, '') end`
  },
}

/** A zone of the Fédération Wallonie-Bruxelles given by its number. */
export const byZone: TerritoryReading = {
  columns: ['zone'],
  id: ({ zone }) => (zone ? `BE.FWB.Z${parseFwbZone(text(zone)) ?? ''}` : null),
  compileSql: (name) => `'BE.FWB.Z' || ${compileFwbZone(name('zone'))}`,
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
