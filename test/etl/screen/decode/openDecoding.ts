import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openEngine } from '../../../../etl/engine.ts'
import { type DecodedFile, decodeFile } from '../../../../etl/screen/decode/decodeFile.ts'
import { cellName, compileLines, compileRecords, writeSegments } from '../../../../etl/screen/stage.ts'
import { openCopies } from '../../../../etl/screen/unpack/copies.ts'

interface Options {
  fitHeader?: (cells: readonly string[]) => number
}

/** Files written, decoded and read by the database as the pipeline does, in a folder of their own. */
export async function openDecoding() {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
  const engine = await openEngine()
  const copies = await openCopies(folder)

  async function write(content: string | Buffer, name = 'file.csv'): Promise<string> {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }

  async function decode(content: string | Buffer, options?: Options, name?: string): Promise<DecodedFile> {
    return decodeFile(await write(content, name), copies, options)
  }

  /** The cells that the database reads, after the physical line of each row. */
  async function read(content: string | Buffer, name?: string) {
    const { staged: records, ...decoded } = await readAgain(await decode(content, {}, name))
    const lines = compileLines('select rowid as record, * from stage_raw', decoded.survey.segments)
    const cells = decoded.survey.header.map(
      (_, index) => `coalesce(${cellName(index)}, '') as ${cellName(index)}`,
    )
    const rows = await engine.all(`select line, ${cells.join(', ')} from (${lines}) order by record`)
    expect(records).toBe(decoded.survey.records)
    return { ...decoded, rows: rows.map((row) => Object.values(row)) }
  }

  /** A file taken at a glance that the database does not read so is scanned. */
  async function readAgain(glanced: DecodedFile): Promise<DecodedFile & { staged: number }> {
    const staged = await stage(glanced)
    if (staged === glanced.survey.records || !glanced.scan) return { ...glanced, staged }
    const scanned = await glanced.scan()
    return { ...scanned, staged: await stage(scanned) }
  }

  async function stage(decoded: DecodedFile): Promise<number> {
    await writeSegments(engine, decoded.survey.segments)
    await engine.run('drop table if exists stage_raw')
    await engine
      .run(`create temp table stage_raw as select * from ${compileRecords(decoded)}`)
      .catch(() => engine.run('create temp table stage_raw (c0 varchar)'))
    const [row] = await engine.all('select count(*) as rows from stage_raw')
    return Number(row?.rows)
  }

  return {
    engine,
    write,
    decode,
    read,
    readAgain,
    async close() {
      await engine.close()
      await copies.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
