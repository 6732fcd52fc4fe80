import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { ignoreAbsent } from '../../contracts/language/ignoreAbsent.ts'
import { type Withdrawal, withdrawal } from '../../indicators/wire/releases.ts'
import { findCurrent, listReleases } from './releaseFolder.ts'

interface WithdrawOptions {
  releases: string
  release: number
  reason: string
  now: Date
}

/**
 * Marks a release as withdrawn: its files stay, nobody is given them any more.
 * @throws when it is unknown, or the one served while another could be: that one has to be served first
 */
export async function withdraw({ releases, release, reason, now }: WithdrawOptions): Promise<void> {
  const numbers = await listReleases(releases)
  if (!numbers.includes(release)) {
    throw new Error(`release ${release}: not found; accepted: ${numbers.join(', ')}`)
  }
  if ((await findCurrent(releases)) === release && (await hasOther(releases, release))) {
    throw new Error(`release ${release}: is the one served; publish or roll back to another first`)
  }
  const path = join(releases, String(release), 'withdrawn.json')
  const content: Withdrawal = { reason, at: now.toISOString() }
  await writeFile(`${path}.new`, `${JSON.stringify(content)}\n`, { flush: true })
  await rename(`${path}.new`, path)
}

/** Why a release was withdrawn, or undefined when it was not. */
export async function findWithdrawal(releases: string, release: number): Promise<Withdrawal | undefined> {
  const path = join(releases, String(release), 'withdrawn.json')
  const text = await readFile(path, 'utf8').catch(ignoreAbsent)
  return text === undefined ? undefined : z.parse(withdrawal, JSON.parse(text))
}

/** Whether a release before this one could be rolled back to. */
async function hasOther(releases: string, release: number): Promise<boolean> {
  const before = (await listReleases(releases)).filter((number) => number < release)
  const withdrawals = await Promise.all(before.map((number) => findWithdrawal(releases, number)))
  return withdrawals.includes(undefined)
}
