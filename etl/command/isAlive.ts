/** Whether there is a process of that number. */
export function isAlive(pid: string): boolean {
  try {
    return process.kill(Number(pid), 0)
  } catch (error) {
    // A process of another user: it is there, and may not be signalled.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
