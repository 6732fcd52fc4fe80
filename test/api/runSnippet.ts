import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import vm from 'node:vm'
import { DuckDBInstance } from '@duckdb/node-api'

const run = promisify(execFile)

/** What the lines of a shell print, in a folder of their own; `duckdb -c` is answered by the DuckDB of this product. */
export async function runShell(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-snippet-'))
  try {
    const printed: string[] = []
    // a command goes on over the lines that end with a backslash, or inside its quotes
    for (const command of text.split(/\n(?=curl |duckdb )/)) {
      const sql = /^duckdb -c "([^"]*)"$/s.exec(command.trim())?.[1]
      printed.push(sql === undefined ? await runCommand(command, folder) : await runSql(sql, folder))
    }
    return printed.join('')
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What JavaScript prints by `console.log`, run as a module would be. */
export async function runJavaScript(text: string): Promise<unknown[]> {
  const said: unknown[] = []
  const console = { log: (...values: unknown[]) => said.push(...values) }
  await vm.runInNewContext(`(async () => {\n${text}\n})()`, { console, fetch, Error, URL })
  return said
}

/** Whether this machine has Python at all, and Python and R with the packages that the snippets load. */
export const has = {
  python: answers('python3', ['--version']),
  pandas: answers('python3', ['-c', 'import pandas, requests']),
  r: answers('Rscript', ['-e', 'library(httr2); library(jsonlite)']),
}

/** Refuses what is not Python by its grammar; nothing is loaded nor run. */
export async function parsePython(text: string): Promise<void> {
  await run('python3', ['-c', 'import ast, sys; ast.parse(sys.argv[1])', text])
}

/** What Python prints. */
export async function runPython(text: string): Promise<string> {
  return (await run('python3', ['-c', text])).stdout
}

/** What R prints. */
export async function runR(text: string): Promise<string> {
  return (await run('Rscript', ['-e', text], { maxBuffer: 1 << 26 })).stdout
}

function answers(command: string, question: string[]): boolean {
  return spawnSync(command, question).status === 0
}

async function runCommand(command: string, cwd: string): Promise<string> {
  const quiet = command.replaceAll(/^curl /gm, 'curl --silent --show-error --fail ')
  const { stdout } = await run('sh', ['-c', quiet], { cwd, maxBuffer: 1 << 26 })
  return stdout
}

async function runSql(sql: string, folder: string): Promise<string> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const there = sql.replaceAll(/'(vigie[^']*)'/g, (_, file: string) => `'${join(folder, file)}'`)
  const result = await connection.runAndReadAll(there)
  const rows = result.getRowsJson()
  connection.closeSync()
  instance.closeSync()
  return JSON.stringify(rows)
}
