import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { createReleases, point, writeRelease } from './tinyRelease.ts'

const start = new URL('../../api/start.ts', import.meta.url).pathname

function run(options: string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--import=tsx', start, ...options], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', npm_lifecycle_event: undefined, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { child, ended: once(child, 'exit') }
}

test('the process serves what is there, says where, and stops when asked to', async () => {
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
})

test('a wrong port or option ends at once with a message', async () => {
  for (const [options, environment] of [
    [['--api-only'], { PORT: 'x' }],
    [['--nonsense'], {}],
  ] as const) {
    const { child, ended } = run([...options], environment)
    const message = (await child.stderr.toArray()).join('')
    expect((await ended)[0]).toBe(1)
    expect(message).toMatch(/^(PORT: x|Unknown option)/)
    expect(message).not.toContain('start.ts')
  }
})
