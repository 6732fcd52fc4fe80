interface Options {
  /** How many are kept back at most, and how long, in milliseconds. */
  most: number
  wait: number
}

export interface Batch<Item> {
  add: (item: Item) => void
  /** Hands over what is kept back. */
  flush: () => void
}

/** Keeps items back and hands them over many at a time: one after another costs less than one now and then. */
export function createBatch<Item>(
  handle: (items: readonly Item[]) => void,
  { most, wait }: Options,
): Batch<Item> {
  let kept: Item[] = []
  let alarm: NodeJS.Timeout | undefined

  return {
    add(item) {
      kept.push(item)
      if (kept.length >= most) return flush()
      alarm ??= setTimeout(flush, wait)
    },
    flush,
  }

  function flush() {
    clearTimeout(alarm)
    alarm = undefined
    const items = kept
    kept = []
    if (items.length > 0) handle(items)
  }
}
