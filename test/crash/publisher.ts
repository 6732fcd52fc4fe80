import { join } from 'node:path'
import { argv, kill, pid } from 'node:process'
import { isAlive } from '../../etl/command/isAlive.ts'
import { holdReleases } from '../../etl/release/holdReleases.ts'
import { purge } from '../../etl/release/purge.ts'
import { findCurrent } from '../../etl/release/releaseFolder.ts'
import { rollBack } from '../../etl/release/rollBack.ts'
import type { Step } from '../../etl/release/step.ts'
import { run } from '../../etl/run.ts'
import { removeTemp } from '../../etl/temp.ts'

const [, , folder = '', command = '', stopAt = ''] = argv
const releases = join(folder, 'releases')
const onStep = (step: Step) => {
  if (step === stopAt) kill(pid, 'SIGKILL')
}

const commands: Record<string, (now: Date) => Promise<unknown>> = {
  build: (now) =>
    run({
      sources: join(folder, 'sources'),
      releases,
      reports: join(folder, 'reports'),
      now,
      onStep,
      reference: join(import.meta.dirname, '../etl/screen/golden/reference'),
      rejectLimit: 0.5,
      key: async () => Buffer.alloc(32, 1),
      process: { name: String(pid), isAlive },
    }),
  rollback: async (now) => {
    const to = (await findCurrent(releases)) ?? 0
    return holdReleases(releases, { command, now }, () =>
      rollBack({ releases, to, draft: String(pid), now, onStep }),
    )
  },
  purge: (now) =>
    holdReleases(releases, { command, now }, () =>
      purge({ releases, erasure: { before: '2016-09-03' }, now, onStep }),
    ),
}

/** Does a command again and again, until it is killed or kills itself at the step it was given. */
await removeTemp({ isAlive })
if (stopAt === 'once') await commands[command]?.(new Date())
else for (;;) await commands[command]?.(new Date())
