import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface Served {
  url: string
  stop: () => Promise<void>
}

/** Starts a process that says `NAME: URL` on its standard output once it listens; the rest of it is read and dropped. */
export async function serveIn(script: URL, options: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, ['--import=tsx', script.pathname, ...options], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', VIGIE_RATE_LIMIT: '999999999' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)
  const [line] = await once(lines, 'line')
  lines.close()
  child.stdout.resume()
  const ended = once(child, 'exit')
  return {
    url: String(line).replace(/^\w+: /, ''),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Processor seconds a process has used so far, and the memory it holds in megabytes: from its `/metrics`. */
export async function readUse(url: string): Promise<{ seconds: number; megabytes: number }> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const read = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1])
  return {
    seconds: read('process_cpu_seconds_total'),
    megabytes: read('process_resident_memory_bytes') / 2 ** 20,
  }
}
