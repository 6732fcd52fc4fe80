import { argv, kill, pid } from 'node:process'
import { removeDebris } from '../../etl/release/releaseFolder.ts'
import { rollBack } from '../../etl/release/rollBack.ts'

/** Publishes release 1 again and again, until it is killed or kills itself at the step it was given. */
const [, , releases = '', stopAt = ''] = argv
await removeDebris(releases, { isAlive: () => false })
for (let turn = 0; ; turn += 1) {
  await rollBack({
    releases,
    to: 1,
    draft: `${pid}-${turn}`,
    now: new Date(),
    onStep: (step) => {
      if (step === stopAt) kill(pid, 'SIGKILL')
    },
  })
}
