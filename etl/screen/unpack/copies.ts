import { access, type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Files written while a source is read. */
export interface Copies {
  /** The path of a new, empty file that only its owner may read. */
  add(): Promise<string>
  close(): Promise<void>
}

/**
 * Copies in a folder, which the caller erases. Where the system can open a file by its descriptor (Linux), a copy has
 * no name: it may hold persons in clear, and nothing of it is left when the process ends, however it ends.
 */
export async function openCopies(folder: string): Promise<Copies> {
  const handles: FileHandle[] = []
  return {
    async add() {
      const named = join(folder, `copy-${handles.length + 1}`)
      const handle = await open(named, 'wx+', 0o600)
      handles.push(handle)
      const nameless = `/proc/self/fd/${handle.fd}`
      const reachable = await access(nameless).then(
        () => true,
        () => false,
      )
      if (!reachable) return named
      await rm(named)
      return nameless
    },
    async close() {
      for (const handle of handles.splice(0)) await handle.close()
    },
  }
}
