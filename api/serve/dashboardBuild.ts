import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the built dashboard is made from: a change in one of these makes it out of date. */
const sources = ['dashboard', 'indicators', 'contracts', 'docs', 'vite.config.ts', 'package-lock.json']

/** Whether the dashboard must be built: never done, or older than one of its sources. */
export function needsBuild(root: string, folder: string): boolean {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) return true
  const built = statSync(index).mtimeMs
  return sources.some((source) => newestIn(join(root, source)) > built)
}

/** Builds the dashboard. The tool is loaded here only: a start that has nothing to build does without it. */
export async function buildDashboard(root: string): Promise<void> {
  const { createBuilder } = await import('vite')
  const builder = await createBuilder({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  await builder.buildApp()
}

function newestIn(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry) return 0
  if (!entry.isDirectory()) return entry.mtimeMs
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestIn(join(path, name))),
    entry.mtimeMs,
  )
}
