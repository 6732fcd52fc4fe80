import type { Territory } from './wire/territory.ts'
import type { Language } from './wire/text.ts'

/** The whole tree of a release: names, parents and paths of every territory a page may show. */
export interface TerritoryTree {
  all: readonly Territory[]
  find: (id: string) => Territory | undefined
  /** The name in a language; the id itself for a territory the release does not know. */
  name: (id: string, language: Language) => string
  /** `France › Hauts-de-France › Académie d’Amiens`, without the territory itself. */
  path: (id: string, language: Language) => string
}

/** The tree of a list of territories. */
export function growTree(all: readonly Territory[]): TerritoryTree {
  const byId = new Map(all.map((territory) => [territory.id, territory]))
  const find = (id: string) => byId.get(id)
  const name = (id: string, language: Language) => find(id)?.name[language] ?? id
  return {
    all,
    find,
    name,
    path: (id, language) =>
      (find(id)?.path ?? [])
        .filter((step) => step !== 'EU')
        .map((step) => name(step, language))
        .join(' › '),
  }
}
