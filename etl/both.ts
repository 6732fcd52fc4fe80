/**
 * The results of two works done at the same time. Waits for both even when one fails: nothing may still be running in a
 * database that is about to be closed.
 * @throws what the first of them throws, else what the second throws
 */
export async function both<One, Other>(one: One, other: Other): Promise<[Awaited<One>, Awaited<Other>]> {
  await Promise.allSettled([one, other])
  return [await one, await other]
}
