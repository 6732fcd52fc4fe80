import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { createReleases, point, writeRelease } from './tinyRelease.ts'

/** A process takes about a second to start; a busy machine, several. */
const SLOW = 120_000

const start = new URL('../../api/start.ts', import.meta.url).pathname

function run(options: string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--import=tsx', start, ...options], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', npm_lifecycle_event: undefined, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { child, ended: once(child, 'exit') }
}

test(
  'the process serves what is there, says where, and stops when asked to',
  async () => {
    const directory = createReleases()
    await writeRelease(directory, 1)
    point(directory, 1)
    const { child, ended } = run(['--api-only', '--releases', directory], {})
    const [line] = await once(createInterface(child.stdout), 'line')
    expect(line).toMatch(/^Vigie: http:\/\/127\.0\.0\.1:\d+$/)
    const url = String(line).replace('Vigie: ', '')
    expect(await (await fetch(`${url}/api/v1/ready`)).json()).toEqual({ status: 'ready', release: 1 })
    expect((await fetch(`${url}/territoires`)).status).toBe(404)
    child.kill('SIGTERM')
    expect((await ended)[0]).toBe(0)
  },
  SLOW,
)

test(
  'a wrong port or option ends at once with a message',
  async () => {
    const outcomes = await Promise.all([
      outcome(run(['--api-only'], { PORT: 'x' })),
      outcome(run(['--nonsense'], {})),
      outcome(run(['--lang', 'nl'], {})),
    ])
    expect(outcomes.map(({ code }) => code)).toEqual([1, 1, 1])
    expect(outcomes[0]?.message).toBe('PORT: x, 0 to 65535 expected\n')
    expect(outcomes[1]?.message).toMatch(/^Unknown option '--nonsense'/)
    expect(outcomes[2]?.message).toBe('lang: nl; accepted: fr, en\n')
  },
  SLOW,
)

test.each([
  ['fr', 'premier démarrage\u202f: construction', 'aucune version à servir'],
  ['en', 'first start: building', 'no release to serve'],
])(
  'a first start that comes to nothing says so: %s',
  async (lang, first, last) => {
    const options = ['--lang', lang, '--releases', createReleases(), '--sources', '/nowhere']
    const { code, message } = await outcome(run(options, {}))
    expect(code).toBe(1)
    expect(message.startsWith(first)).toBe(true)
    expect(message.trimEnd().split('\n').at(-1)).toContain(last)
  },
  SLOW,
)

async function outcome({ child, ended }: ReturnType<typeof run>) {
  const message = (await child.stderr.toArray()).join('')
  return { code: (await ended)[0], message }
}
