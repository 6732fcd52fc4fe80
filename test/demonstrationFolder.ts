import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The releases of this run, where the browser tests share one of the demonstration. */
    demonstration: string
  }
}

/** One folder a run, gone at its end. */
export default async function provideFolder(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-demonstration-'))
  project.provide('demonstration', folder)
  return () => rm(folder, { recursive: true, force: true })
}
