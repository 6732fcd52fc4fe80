import type { Contract } from '../../contracts/language/contract.ts'
import { quoteName, quoteText, quoteTexts } from '../../contracts/language/sql.ts'
import { writtenKey } from '../../contracts/language/writtenKey.ts'
import type { Engine } from '../engine.ts'
import { compileStored } from './stored.ts'

export interface LoadTarget {
  contract: Contract
  source: string
  file: string
  synthetic: boolean
  /** Earlier releases of the same series: rows with the same key in them are revised. */
  earlier: readonly string[]
  /** SQL of the rows that were read and not skipped, with their physical `line`. */
  rows: string
}

/** Moves the accepted rows of a file into the table of their dataset. Returns how many were loaded. */
export async function loadRows(engine: Engine, given: LoadTarget): Promise<number> {
  const { contract, source, file, synthetic, earlier } = given
  const stored = compileStored(contract)
  const values = stored.map(({ name, load }) => `${load} as ${quoteName(name)}`)
  const target = { ...given, rows: `select ${values.join(', ')}, line from (${given.rows}) as placed` }
  if (contract.key.length > 0 && (await mayRepeat(engine, target))) await rejectRepeated(engine, target)
  const accepted = await compileAccepted(engine, target)
  if (contract.key.length > 0 && earlier.length > 0) await dropRevised(engine, contract, accepted, earlier)
  const names = stored.map(({ name }) => quoteName(name))
  await engine.run(
    `insert into ${quoteName(contract.dataset)} (${names.join(', ')}, source, file, line, synthetic)
      select ${names.join(', ')}, ${quoteText(source)}, ${quoteText(file)}, line, ${synthetic} from (${accepted}) as accepted`,
  )
  const [row] = await engine.all(`select count(*) as loaded from (${accepted}) as accepted`)
  return Number(row?.loaded)
}

/** SQL of the rows that nothing refuses. */
async function compileAccepted(engine: Engine, { source, file, rows }: LoadTarget): Promise<string> {
  const rejected = `select line from reject where source = ${quoteText(source)} and file = ${quoteText(file)}`
  const [row] = await engine.all(`select count(*) as rejects from (${rejected}) as rejected`)
  return row?.rejects === 0 ? rows : `select * from (${rows}) as placed where line not in (${rejected})`
}

/** Whether two rows could have one key: as many hashes as rows is proof that none do. */
async function mayRepeat(engine: Engine, target: LoadTarget): Promise<boolean> {
  const { contract, source } = target
  const key = contract.key.map(quoteName).join(', ')
  const [row] = await engine.all(
    `select count(*) as rows, count(distinct hash(${key})) as hashes,
        exists (select 1 from ${quoteName(contract.dataset)} where source = $1) as loaded
      from (${await compileAccepted(engine, target)}) as accepted`,
    [source],
  )
  return row?.rows !== row?.hashes || row?.loaded === true
}

/** The later of two rows with one key is rejected, within a file and between the files of one release. */
async function rejectRepeated(engine: Engine, target: LoadTarget): Promise<void> {
  const { contract, source, file } = target
  const key = contract.key.map(quoteName)
  const same = (one: string, other: string) =>
    key.map((name) => `${one}.${name} is not distinct from ${other}.${name}`).join(' and ')
  const keys = key.join(', ')
  const value = contract.participants
    ? "''"
    : `concat_ws(' | ', ${key.map((name) => `coalesce(cast(ready.${name} as varchar), '')`).join(', ')})`
  const columns = writtenKey(contract).join(', ')
  await engine.run(
    `create or replace temp table stage_ready as
      select ${keys}, line from (${await compileAccepted(engine, target)}) as accepted`,
  )
  await engine.run(
    `insert into reject
      select $1, $2, ready.line, $3, ${value}, 'duplicate_key', $4 || 'ligne ' || first.line, $5 || 'line ' || first.line
      from stage_ready as ready
      join (select ${keys}, min(line) as line from stage_ready group by ${keys} having count(*) > 1) as first
        on ${same('ready', 'first')} and ready.line > first.line
      union all
      select $1, $2, ready.line, $3, ${value}, 'duplicate_key',
        $4 || loaded.file || ' ligne ' || loaded.line, $5 || loaded.file || ' line ' || loaded.line
      from stage_ready as ready
      join ${quoteName(contract.dataset)} as loaded on loaded.source = $1 and ${same('ready', 'loaded')}`,
    [
      source,
      file,
      columns,
      `une seule ligne par ${columns}\u202f; déjà `,
      `one row per ${columns}; already `,
    ],
  )
}

/** A row of an earlier release with the same key gives way to its revision. */
async function dropRevised(
  engine: Engine,
  contract: Contract,
  accepted: string,
  earlier: readonly string[],
): Promise<void> {
  const table = quoteName(contract.dataset)
  const same = contract.key
    .map(quoteName)
    .map((name) => `ready.${name} is not distinct from ${table}.${name}`)
  await engine.run(
    `delete from ${table} where source in (${quoteTexts(earlier)})
      and exists (select 1 from (${accepted}) as ready where ${same.join(' and ')})`,
  )
}
