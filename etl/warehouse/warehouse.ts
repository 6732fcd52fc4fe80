import { contracts, referenceContracts } from '../../contracts/contracts.ts'
import { compileTable } from '../../contracts/language/compileTable.ts'
import type { Engine } from '../engine.ts'
import { createFindingTable } from '../screen/finding.ts'

/** Creates the tables that a run fills: one per dataset, and what is known of files, rejects and checks. */
export async function createWarehouse(engine: Engine): Promise<void> {
  for (const contract of [...contracts, ...referenceContracts]) await engine.run(compileTable(contract))
  // one row per file; lines = header_lines + blank + accepted + rejected + skipped + footer + continued; mapping as JSON
  await engine.run(`create table source_file (source varchar, dataset varchar, publisher varchar, title varchar,
    period varchar, published varchar, retrieved varchar, licence varchar, url varchar, note varchar,
    synthetic boolean, file varchar, sha256 varchar, bytes bigint, encoding varchar, separator varchar,
    lines bigint, header_lines bigint, continued bigint, rows bigint, accepted bigint, rejected bigint,
    skipped bigint, blank bigint, footer bigint, mapping varchar,
    mapping_sha256 varchar)`)
  // one row per thing wrong with a row; value is blank for personal columns
  await engine.run(`create table reject (source varchar, file varchar, line bigint, column_name varchar,
    value varchar, rule varchar, accepted_fr varchar, accepted_en varchar)`)
  // one row per file, column and certain repair made in it; examples is a JSON list of 'written → kept'
  await engine.run(`create table repair (source varchar, file varchar, column_name varchar, repair varchar,
    count bigint, examples varchar)`)
  await createFindingTable(engine)
}
