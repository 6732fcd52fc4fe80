import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { contracts } from '../../../contracts/contracts.ts'
import { openEngine } from '../../../etl/engine.ts'
import { ingest } from '../../../etl/screen/ingest.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

const root = join(import.meta.dirname, 'golden')
const cases = readdirSync(root).filter((name) => name !== 'reference')

// Each folder is a set of source files and what the screening says of it; `vitest -u` rewrites the expectation.
test.each(cases)('%s', async (name) => {
  const engine = await openEngine()
  const report = await ingest(engine, {
    sources: join(root, name, 'sources'),
    reference: join(root, 'reference'),
    key: async () => Buffer.alloc(32, 1),
  })
  const loaded: Record<string, unknown> = {}
  for (const { dataset } of contracts) {
    const rows = await engine.all(
      `select * from ${dataset} where source <> 'reference' order by source, file, line limit 5`,
    )
    if (rows.length > 0) loaded[dataset] = rows
  }
  await engine.close()
  const files = report.files.filter(({ source }) => source !== 'reference')
  for (const file of files) expect(accounted(file)).toBe(file.lines)
  // Hashes and sizes depend on how git checks out line endings.
  const kept = files.map(({ sha256, bytes, ...file }) => file)
  const text = `${JSON.stringify({ ...report, files: kept, loaded }, null, 2)}\n`
  await expect(text).toMatchFileSnapshot(join(root, name, 'expected.json'))
})

function accounted(file: Awaited<ReturnType<typeof ingest>>['files'][number]): number {
  const { headerLines, blank, accepted, rejected, skipped, footer, continued } = file
  // A file refused by its header is counted, not read.
  const rows = accepted + rejected + skipped
  return rows === 0 ? file.lines : headerLines + blank + rows + footer + continued
}
