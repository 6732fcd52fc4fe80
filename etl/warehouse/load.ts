import { valueName } from '../../contracts/language/compileChecks.ts'
import { storedColumns } from '../../contracts/language/compileTable.ts'
import type { Contract } from '../../contracts/language/contract.ts'
import { quoteName, quoteText, quoteTexts } from '../../contracts/language/sql.ts'
import type { Engine } from '../engine.ts'
import { compilePseudonym, hmacPads } from './pseudonym.ts'

export interface LoadTarget {
  contract: Contract
  source: string
  file: string
  synthetic: boolean
  /** Earlier releases of the same series: rows with the same key in them are revised. */
  earlier: readonly string[]
  /** Key of the pseudonyms, for files about persons. */
  key: Buffer | undefined
}

/** Moves the accepted rows of `stage_row` into the table of their dataset. Returns how many were loaded. */
export async function loadRows(engine: Engine, target: LoadTarget): Promise<number> {
  const { contract, source, file, synthetic, earlier } = target
  const columns = storedColumns(contract)
  const values = columns.map(({ name, sqlType, compileSql }) => {
    const value = compileSql === 'pseudonym' ? compileParticipant(contract) : compileSql(valueName)
    return `cast(${value} as ${sqlType}) as ${quoteName(name)}`
  })
  const pads = contract.participants && target.key ? hmacPads(target.key) : undefined
  await engine.run(
    `create or replace temp table stage_ready as
      select ${values.join(', ')}, ${quoteText(source)} as source, ${quoteText(file)} as file, line,
        ${synthetic} as synthetic
      from stage_row where not bad and not blank and not skip
        and line not in (select line from reject
          where source = ${quoteText(source)} and file = ${quoteText(file)})`,
    pads,
  )
  if (contract.key.length > 0) {
    await rejectRepeated(engine, target)
    if (earlier.length > 0) await dropRevised(engine, contract, earlier)
  }
  const names = [...columns.map(({ name }) => name), 'source', 'file', 'line', 'synthetic']
    .map(quoteName)
    .join(', ')
  await engine.run(`insert into ${quoteName(contract.dataset)} (${names}) select ${names} from stage_ready`)
  const [row] = await engine.all('select count(*) as loaded from stage_ready')
  return Number(row?.loaded)
}

/** The later of two rows with one key is rejected, within a file and between the files of one release. */
async function rejectRepeated(engine: Engine, { contract, source, file }: LoadTarget): Promise<void> {
  const key = contract.key.map(quoteName)
  const same = (one: string, other: string) =>
    key.map((name) => `${one}.${name} is not distinct from ${other}.${name}`).join(' and ')
  const keys = key.join(', ')
  await engine.run(
    `create or replace temp table stage_repeat as
      select ready.line, 'ligne ' || first.line as place_fr, 'line ' || first.line as place_en
      from stage_ready as ready
      join (select ${keys}, min(line) as line from stage_ready group by ${keys} having count(*) > 1) as first
        on ${same('ready', 'first')} and ready.line > first.line
      union all
      select ready.line, loaded.file || ' ligne ' || loaded.line, loaded.file || ' line ' || loaded.line
      from stage_ready as ready
      join ${quoteName(contract.dataset)} as loaded
        on loaded.source = ${quoteText(source)} and ${same('ready', 'loaded')}`,
  )
  const value = contract.participants
    ? "''"
    : `concat_ws(' | ', ${key.map((name) => `coalesce(cast(ready.${name} as varchar), '')`).join(', ')})`
  const columns = contract.key.join(', ')
  await engine.run(
    `insert into reject
      select $1, $2, ready.line, $3, ${value}, 'duplicate_key',
        $4 || place_fr, $5 || place_en
      from stage_repeat as repeat join stage_ready as ready on ready.line = repeat.line`,
    [source, file, columns, `une seule ligne par ${columns} ; déjà `, `one row per ${columns}; already `],
  )
  await engine.run('delete from stage_ready where line in (select line from stage_repeat)')
}

/** A row of an earlier release with the same key gives way to its revision. */
async function dropRevised(engine: Engine, contract: Contract, earlier: readonly string[]): Promise<void> {
  const table = quoteName(contract.dataset)
  const same = contract.key
    .map(quoteName)
    .map((name) => `ready.${name} is not distinct from ${table}.${name}`)
  await engine.run(
    `delete from ${table} where source in (${quoteTexts(earlier)})
      and exists (select 1 from stage_ready as ready where ${same.join(' and ')})`,
  )
}

/** One purpose per operation and type of identifier: the same person cannot be followed from one to another. */
function compileParticipant(contract: Contract): string {
  const under = (type: string) =>
    compilePseudonym(`${quoteName('operation')} || '/' || ${type}`, valueName('id_participant'))
  const type = valueName('identifiant_type')
  if (contract.dataset === 'participations') return under(`coalesce(${type}, 'local')`)
  // Without its type, an identifier is of the one under which the person takes part.
  const known = `(select participant from participations)`
  return `case when ${type} is not null then ${under(type)}
    when ${under("'ine'")} in ${known} then ${under("'ine'")} else ${under("'local'")} end`
}
