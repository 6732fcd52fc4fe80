/** A look at the disk whose outcome holds for `age` milliseconds, for all who ask meanwhile; one that fails is taken again. */
export function shareLook<Seen>(
  look: () => Promise<Seen>,
  { now, age }: { now: () => number; age: number },
): () => Promise<Seen> {
  let seen: Promise<Seen> | undefined
  let looked = Number.NEGATIVE_INFINITY

  return () => {
    if (seen && now() - looked < age) return seen
    const looking = look()
    looked = now()
    seen = looking
    looking.catch(() => {
      if (seen === looking) seen = undefined
    })
    return looking
  }
}
