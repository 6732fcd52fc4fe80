import { argv } from 'node:process'
import { holdReleases } from '../../../etl/release/holdReleases.ts'

/** Holds the releases until it is killed. */
const [, , releases = ''] = argv
const now = new Date('2030-01-01T00:00:00Z')
await holdReleases(releases, { command: 'test', now }, async () => {
  console.log('held')
  await new Promise((done) => setTimeout(done, 600_000))
})
