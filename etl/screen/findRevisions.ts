import { contracts } from '../../contracts/contracts.ts'
import { storedColumns } from '../../contracts/language/compileTable.ts'
import type { Contract } from '../../contracts/language/contract.ts'
import { quoteName } from '../../contracts/language/sql.ts'
import type { Text } from '../../contracts/language/text.ts'
import { attachToRead } from '../attachToRead.ts'
import type { Engine } from '../engine.ts'
import type { Finding } from './finding.ts'

/** What became of the rows of one series since the release served, by the key of their contract. */
export interface Revision {
  /** `publisher/dataset`: the releases of a series stand side by side in its folder. */
  series: string
  dataset: string
  /** Null where they cannot be compared; `notCompared` says why. */
  rows: RowChanges | null
  notCompared: Text | null
  /** Files of the very bytes that the release served was made of, whatever they were called. */
  sameFiles: string[]
  /** Files of the release served that are not there any more. */
  goneFiles: string[]
}

interface RowChanges {
  unchanged: number
  changed: number
  added: number
  withdrawn: number
}

const otherColumns: Text = {
  fr: 'colonnes différentes de celles de la version servie',
  en: 'other columns than those of the release served',
}
const otherPersons: Text = {
  fr: 'aucun participant en commun\u202f: une autre clé de pseudonymes, ou d’autres personnes',
  en: 'no participant in common: another key of pseudonyms, or other persons',
}

/** Compares the accepted rows and the files with those in the private part of the release served. */
export async function findRevisions(engine: Engine, servedPrivatePart: string): Promise<Revision[]> {
  await attachToRead(engine, servedPrivatePart, 'served')
  try {
    const files = await compareFiles(engine)
    const columns = await readColumns(engine)
    const revisions: Revision[] = []
    for (const contract of contracts) {
      const comparable = storedColumns(contract).every(({ name }) =>
        columns.has(`${contract.dataset}.${name}`),
      )
      revisions.push(...(await compareDataset(engine, contract, { files, comparable })))
    }
    return revisions
  } finally {
    await engine.run('detach served')
  }
}

/** A warning for each series that lost rows or files: they may have been left out by mistake. */
export function revisionFindings(revisions: readonly Revision[]): Finding[] {
  const lost = revisions.filter(({ rows, goneFiles }) => (rows?.withdrawn ?? 0) > 0 || goneFiles.length > 0)
  return lost.map(({ series, dataset, rows, goneFiles }) => ({
    check: 'revision',
    severity: 'warning',
    dataset,
    source: series,
    file: '',
    count: rows?.withdrawn || goneFiles.length,
    message: {
      fr: 'lignes ou fichiers de la version servie qui ne sont plus là\u202f; accepté\u202f: un retrait voulu',
      en: 'rows or files of the release served that are no longer there; accepted: a withdrawal that is meant',
    },
    examples: goneFiles,
  }))
}

const seriesOf = (row: string) => `regexp_replace(${row}.source, '/[^/]*$', '')`

type Files = Map<string, Pick<Revision, 'sameFiles' | 'goneFiles'>>

async function compareFiles(engine: Engine): Promise<Files> {
  const rows = await engine.all<{ series: string; file: string; state: 'same' | 'gone' }>(`
select ${seriesOf('n')} as series, concat(n.source, '/', n.file) as file, 'same' as state
from source_file n
where exists (select 1 from served.source_file b
  where ${seriesOf('b')} = ${seriesOf('n')} and b.sha256 = n.sha256)
union all
select ${seriesOf('b')}, concat(b.source, '/', b.file), 'gone'
from served.source_file b
where not exists (select 1 from source_file n
  where ${seriesOf('n')} = ${seriesOf('b')} and (n.sha256 = b.sha256 or n.source = b.source and n.file = b.file))
order by 1, 2`)
  const files: Files = new Map()
  for (const { series, file, state } of rows) {
    const own = files.get(series) ?? { sameFiles: [], goneFiles: [] }
    own[state === 'same' ? 'sameFiles' : 'goneFiles'].push(file)
    files.set(series, own)
  }
  return files
}

async function compareDataset(
  engine: Engine,
  contract: Contract,
  { files, comparable }: { files: Files; comparable: boolean },
): Promise<Revision[]> {
  const { dataset, participants } = contract
  const others = { sameFiles: [], goneFiles: [] }
  const describe = (series: string) => ({ series, dataset, ...(files.get(series) ?? others) })
  if (!comparable) {
    const series = await listSeries(engine, dataset)
    return series.map((one) => ({ ...describe(one), rows: null, notCompared: otherColumns }))
  }
  const found = await engine.all<FoundChanges>(compileChanges(contract))
  return found.map(({ series, common, ...rows }) =>
    participants && common === 0 && rows.added > 0 && rows.withdrawn > 0
      ? { ...describe(series), rows: null, notCompared: otherPersons }
      : { ...describe(series), rows, notCompared: null },
  )
}

interface FoundChanges extends RowChanges {
  series: string
  /** Participants that both sides have. */
  common: number
}

/** The columns of the release served, as `table.column`: a private part of an older Vigie may have others. */
async function readColumns(engine: Engine): Promise<Set<string>> {
  const rows = await engine.all<{ name: string }>(
    "select table_name || '.' || column_name as name from duckdb_columns() where database_name = 'served'",
  )
  return new Set(rows.map(({ name }) => name))
}

async function listSeries(engine: Engine, dataset: string): Promise<string[]> {
  const rows = await engine.all<{ series: string }>(
    `select distinct ${seriesOf('n')} as series from ${quoteName(dataset)} n order by 1`,
  )
  return rows.map(({ series }) => series)
}

/** One row per series: the rows of both sides joined by the key of the contract. */
function compileChanges(contract: Contract): string {
  const { dataset, key, participants } = contract
  const table = quoteName(dataset)
  const columns = storedColumns(contract).map(({ name }) => quoteName(name))
  const side = (from: string) =>
    `select ${seriesOf('r')} as series, ${columns.join(', ')}, true as here from ${from} r`
  const same = ['series', ...key.map(quoteName)].map((name) => `n.${name} is not distinct from b.${name}`)
  const differ = columns.map((name) => `n.${name} is distinct from b.${name}`).join(' or ')
  const common = `select count(*) from (
    select participant from ${table} intersect select participant from served.${table})`
  return `select coalesce(n.series, b.series) as series,
  count(case when n.here and b.here and not (${differ}) then 1 end) as unchanged,
  count(case when n.here and b.here and (${differ}) then 1 end) as changed,
  count(case when b.here is null then 1 end) as added,
  count(case when n.here is null then 1 end) as withdrawn,
  ${participants ? `(${common})` : '0'} as common
from (${side(table)}) n
full join (${side(`served.${table}`)}) b on ${same.join(' and ')}
group by coalesce(n.series, b.series)
order by 1`
}
