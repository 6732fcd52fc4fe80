/** What is used by one at a time; who finds none free waits in turn. */
interface Pool<Thing> {
  take: () => Promise<Thing>
  give: (thing: Thing) => void
}

export function createPool<Thing>(things: readonly Thing[]): Pool<Thing> {
  const free = [...things]
  const waiting: ((thing: Thing) => void)[] = []

  return {
    async take() {
      return free.pop() ?? new Promise((resolve) => waiting.push(resolve))
    },
    give(thing) {
      const next = waiting.shift()
      if (next) next(thing)
      else free.push(thing)
    },
  }
}
