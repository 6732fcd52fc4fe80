/** Seconds on the clock, and of processor over all threads: the one to read on a machine that is shared. */
export async function measureTime(work: () => Promise<unknown>) {
  const start = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: round((performance.now() - start) / 1000), cpuSeconds: round((user + system) / 1e6) }
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
