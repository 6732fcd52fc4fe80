import { spawn } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { readAddress } from './serve/server.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** `npm run dev`: the API restarts when its code changes, the pages reload by themselves and reach it by proxy. */
async function develop(): Promise<void> {
  const { host, port } = readAddress(process.env)
  const api = spawn(
    process.execPath,
    [
      join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'),
      'watch',
      join(root, 'api', 'start.ts'),
      '--api-only',
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, HOST: host, PORT: String(port) } },
  )
  const pages = await createServer({
    configFile: join(root, 'vite.config.ts'),
    server: { host, proxy: { '/api': `http://${host}:${port}`, '/boundaries': `http://${host}:${port}` } },
  })
  await pages.listen()
  pages.printUrls()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      api.kill(signal)
      void pages.close().then(() => process.exit(0))
    })
  }
}

develop().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
