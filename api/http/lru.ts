interface Options<Value> {
  /** The weight of everything held, at most. */
  most: number
  weigh: (value: Value, key: string) => number
}

export interface Lru<Value> {
  get: (key: string) => Value | undefined
  set: (key: string, value: Value) => void
  delete: (key: string) => void
}

/** Holds what was asked for lately within a weight; what weighs more than a quarter of it is not held. */
export function createLru<Value>({ most, weigh }: Options<Value>): Lru<Value> {
  const held = new Map<string, { value: Value; weight: number }>()
  let total = 0

  return {
    get(key) {
      const found = held.get(key)
      if (!found) return undefined
      held.delete(key)
      held.set(key, found)
      return found.value
    },
    set(key, value) {
      remove(key)
      const weight = weigh(value, key)
      if (weight > most / 4) return
      held.set(key, { value, weight })
      total += weight
      for (const oldest of held.keys()) {
        if (total <= most) return
        remove(oldest)
      }
    },
    delete: remove,
  }

  function remove(key: string) {
    total -= held.get(key)?.weight ?? 0
    held.delete(key)
  }
}
