import { spawn } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

export interface Site {
  url: string
  stop: () => Promise<void>
}

/** Starts Vigie as a newcomer does, on a free port; a folder without a release gets one built. */
export function startSite({ releases }: { releases?: string } = {}): Promise<Site> {
  const options = releases === undefined ? [] : ['--releases', releases]
  // a newcomer has no NODE_ENV: with that of the tests the pages built would be larger
  const { NODE_ENV: _, ...environment } = process.env
  const child = spawn(process.execPath, ['--import=tsx', join(root, 'api', 'start.ts'), ...options], {
    cwd: root,
    // on a fast machine tests ask more in a minute than readers may
    env: { ...environment, PORT: '0', HOST: '127.0.0.1', VIGIE_RATE_LIMIT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  return new Promise((started, failed) => {
    gone.then(() => failed(new Error(`the server did not start\n${said.join('')}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      const url = chunk.toString().match(/http:\S+/)?.[0]
      if (url) started({ url, stop: () => stop(child, gone) })
    })
  })
}

async function stop(child: { kill: (signal: 'SIGTERM') => boolean }, gone: Promise<void>): Promise<void> {
  child.kill('SIGTERM')
  await gone
}
