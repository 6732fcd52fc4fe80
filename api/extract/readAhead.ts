/** What `read` gives for each item, in order; the next one is read while this one is on its way. */
export async function* readAhead<Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  let ahead: Promise<Result> | undefined
  try {
    for (const [place, item] of items.entries()) {
      const current = ahead ?? read(item)
      const next = items[place + 1]
      ahead = next === undefined ? undefined : read(next)
      // when its turn comes it throws then
      ahead?.catch(() => undefined)
      yield await current
    }
  } finally {
    // whoever stops here may close what is read from
    await ahead?.catch(() => undefined)
  }
}
