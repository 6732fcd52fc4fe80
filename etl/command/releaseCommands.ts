import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { formatProtection, tryThreshold } from '../protect/inspect.ts'
import { holdReleases } from '../release/holdReleases.ts'
import { readManifest } from '../release/readManifest.ts'
import { findCurrent, listReleases } from '../release/releaseFolder.ts'
import { rollBack } from '../release/rollBack.ts'
import { findWithdrawal, withdraw } from '../release/withdraw.ts'

export const releaseCommands = 'list, rollback N, withdraw N --reason TEXT, purge, inspect'

interface Values {
  releases: string
  threshold?: string | undefined
  reason?: string | undefined
}

/** Runs a command on the releases and gives its exit code, or undefined when it is none of them. */
export async function runReleaseCommand(
  words: readonly string[],
  values: Values,
): Promise<number | undefined> {
  const [command, number, ...rest] = words
  if (rest.length > 0) return undefined
  if (command === 'list' && number === undefined) return list(values)
  if (command === 'inspect' && number === undefined) return inspect(values)
  if (number === undefined || !/^[1-9]\d{0,8}$/.test(number)) return undefined
  if (command === 'rollback') return rollBackTo(Number(number), values)
  if (command === 'withdraw' && values.reason) return withdrawOne(Number(number), values.reason, values)
  return undefined
}

async function list({ releases }: Values): Promise<number> {
  const current = await findCurrent(releases)
  for (const release of await listReleases(releases)) {
    const content = await readManifest(releases, release).catch(() => undefined)
    const withdrawn = await findWithdrawal(releases, release)
    const cells = content
      ? [content.built, content.contentHash.slice(0, 12), `${content.observations} observations`]
      : ['no manifest']
    const notes = [
      ...(release === current ? ['served'] : []),
      ...(content?.rollbackOf ? [`content of release ${content.rollbackOf}`] : []),
      ...(withdrawn ? [`withdrawn: ${withdrawn.reason}`] : []),
    ]
    console.log([release, ...cells, ...notes].join('  '))
  }
  return 0
}

/** Per table, how much is hidden; and what a threshold of 3, of 11 or the one asked for would cost. */
async function inspect({ releases, threshold }: Values): Promise<number> {
  const current = await findCurrent(releases)
  if (current === undefined) throw new Error(`${releases}: no release published`)
  const folder = join(releases, String(current))
  const served = await readManifest(releases, current)
  console.log(`release ${current}\n${formatProtection(served.protection, served)}`)
  for (const other of threshold === undefined ? [3, 11] : [Number(threshold)]) {
    const cost = await tryThreshold(join(folder, 'private.duckdb'), other)
    console.log(`\nfrom nothing, with ${formatProtection(cost, { threshold: other })}`)
  }
  return 0
}

async function rollBackTo(to: number, { releases }: Values): Promise<number> {
  const [draft, now] = [String(process.pid), new Date()]
  return holdReleases(releases, { command: 'etl rollback', now }, async () => {
    try {
      const { release } = await rollBack({ releases, to, draft, now })
      console.log(`published: release ${release}, the content of release ${to}`)
      return 0
    } finally {
      await rm(join(releases, `.draft-${draft}`), { recursive: true, force: true })
    }
  })
}

async function withdrawOne(release: number, reason: string, { releases }: Values): Promise<number> {
  const now = new Date()
  await holdReleases(releases, { command: 'etl withdraw', now }, () =>
    withdraw({ releases, release, reason, now }),
  )
  console.log(`withdrawn: release ${release}`)
  return 0
}
