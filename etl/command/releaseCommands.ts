import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../indicators/wire/text.ts'
import { findShown } from '../release/findShown.ts'
import { holdReleases } from '../release/holdReleases.ts'
import { isWhole } from '../release/isWhole.ts'
import { readManifest } from '../release/readManifest.ts'
import { listReleases } from '../release/releaseFolder.ts'
import { rollBack } from '../release/rollBack.ts'
import { findWithdrawal, withdraw } from '../release/withdraw.ts'
import { formatReleaseLine } from './formatReleaseLine.ts'
import { runInspectCommand } from './inspectCommand.ts'

export const releaseCommands = 'list, rollback N, withdraw N --reason TEXT, purge, inspect'

interface Values {
  releases: string
  threshold?: string | undefined
  reason?: string | undefined
  language: Language
  write: (text: string) => void
}

/** Runs a command on the releases and gives its exit code, or undefined when it is none of them. */
export async function runReleaseCommand(
  words: readonly string[],
  values: Values,
): Promise<number | undefined> {
  const [command, number, ...rest] = words
  if (rest.length > 0) return undefined
  if (command === 'list' && number === undefined) return list(values)
  if (command === 'inspect' && number === undefined) return runInspectCommand(values)
  if (number === undefined || !/^[1-9]\d{0,8}$/.test(number)) return undefined
  if (command === 'rollback') return rollBackTo(Number(number), values)
  if (command === 'withdraw' && values.reason) return withdrawOne(Number(number), values.reason, values)
  return undefined
}

async function list({ releases, language, write }: Values): Promise<number> {
  const shown = await findShown(releases)
  for (const release of await listReleases(releases)) {
    const manifest = await readManifest(releases, release).catch(() => undefined)
    const withdrawal = await findWithdrawal(releases, release)
    const isServed = release === shown?.release
    const isDamaged = !(await isWhole(releases, release))
    write(
      formatReleaseLine({ release, manifest, isServed, isDamaged, withdrawn: withdrawal?.reason }, language),
    )
  }
  return 0
}

async function rollBackTo(to: number, { releases, language, write }: Values): Promise<number> {
  const [draft, now] = [String(process.pid), new Date()]
  return holdReleases(releases, { command: 'etl rollback', now }, async () => {
    try {
      const { release } = await rollBack({ releases, to, draft, now })
      const said = {
        fr: `publiée\u202f: version ${release}, le contenu de la version ${to}`,
        en: `published: release ${release}, the content of release ${to}`,
      }
      write(said[language])
      return 0
    } finally {
      await rm(join(releases, `.draft-${draft}`), { recursive: true, force: true })
    }
  })
}

async function withdrawOne(
  release: number,
  reason: string,
  { releases, language, write }: Values,
): Promise<number> {
  const now = new Date()
  await holdReleases(releases, { command: 'etl withdraw', now }, () =>
    withdraw({ releases, release, reason, now }),
  )
  write({ fr: `retirée\u202f: version ${release}`, en: `withdrawn: release ${release}` }[language])
  return 0
}
