import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for what is erased at the end; its name says whose it is, should that process not come to its end. */
export function openTemp(): Promise<string> {
  return mkdtemp(join(tmpdir(), `vigie-${process.pid}-`))
}

/** Removes the temporary folders that processes left which are no more. */
export async function removeTemp({ isAlive }: { isAlive: (name: string) => boolean }): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = /^vigie-(\d+)-\w{6}$/.exec(name) ?? []
    if (pid === undefined || pid === String(process.pid) || isAlive(pid)) continue
    await rm(join(tmpdir(), name), { recursive: true, force: true })
  }
}
