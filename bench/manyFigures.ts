import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Manifest } from '../indicators/wire/release.ts'

/** Schools whose figures are made up: with them a release has about five million figures of one indicator. */
const SCHOOLS = 4465

// one row per figure: every school, eight years, sex, track and sector with their totals
const figures = `
insert into observation
select
  concat_ws(':', 'siei_dropout_rate', 'siei_stock_second_cycle', school.id, period, coalesce(sex, ''),
    coalesce(track, ''), coalesce(sector, '')) as id,
  'siei_dropout_rate', 'siei_stock_second_cycle', school.id, 'school', period, 'school_year', period_start,
  sex, null, track, sector, null, null, null, null, null, null, null, null,
  case when not hidden then x / n end, case when not hidden then x end, case when not hidden then n end,
  'share', if(hidden, 'suppressed', 'published'), if(hidden, 'confidential', null), if(x > 90, 'bu', ''),
  'academie-amiens/siei/2020-10,depp/effectifs/2019', true
from (
  select territory.id, year, concat(year, '-', year + 1) as period, make_date(year, 9, 1) as period_start,
    sex, track, sector,
    (hash(territory.id, year, sex, track, sector) % 97)::double as x,
    (100 + hash(sector, year, territory.id) % 900)::double as n,
    x < 5 as hidden
  from territory, range(2012, 2020) as years(year),
    (select unnest([null, 'F', 'M', 'X']) as sex),
    (select unnest([null, 'college', 'lycee_gt', 'lycee_pro_bac', 'lycee_pro_cap', 'apprentissage', 'autre']) as track),
    (select unnest([null, 'public', 'prive', 'agricole', 'cfa']) as sector)
  where level = 'school'
) as school
order by 2, 4, period_start, 1`

const territories = `
insert into territory values
  ('FR', 'country', 'FR', 'France', 'France', null, 'FR', false),
  ('FR.R32', 'region', '32', 'Hauts-de-France', 'Hauts-de-France', 'FR', 'FRE', false),
  ('FR.A20', 'academy', '20', 'Amiens', 'Amiens', 'FR.R32', 'FRE2', false),
  ('FR.D02', 'department', '02', 'Aisne', 'Aisne', 'FR.A20', 'FRE21', false);
insert into territory
select concat('FR.U002', printf('%04d', n), 'U'), 'school', concat('002', printf('%04d', n), 'U'),
  concat('Lycée « ', n, ', rue des Écoles »'), concat('School ', n), 'FR.D02', null, true
from range(${SCHOOLS}) as numbers(n)`

/** Writes release 1 of a folder: about five million made-up figures of one indicator. Returns the database's path. */
export async function writeManyFigures(releases: string): Promise<string> {
  const folder = join(releases, '1')
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'public.duckdb')
  const instance = await DuckDBInstance.create(path, { memory_limit: '2GB' })
  const connection = await instance.connect()
  for (const sql of [readFileSync('etl/release/public.sql', 'utf8'), territories, figures, 'checkpoint']) {
    await connection.run(sql)
  }
  connection.closeSync()
  instance.closeSync()
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  const manifest: Manifest = {
    release: 1,
    built: '2026-11-22T00:00:00.000Z',
    contentHash: 'made-up',
    public: { sha256: hash.digest('hex'), bytes: (await stat(path)).size },
    private: { sha256: '0'.repeat(64), bytes: 0 },
    threshold: 5,
    observations: 0,
    published: 0,
    suppressed: 0,
    sources: [],
    screening: [],
    protection: [],
    changes: {
      previous: null,
      kind: null,
      counts: { added: 0, withdrawn: 0, revised: 0, hidden: 0, shown: 0, redefined: 0 },
    },
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(releases, 'current.json'), JSON.stringify({ release: 1 }))
  return path
}
