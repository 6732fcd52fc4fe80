import type { Reconciliation } from './reconciliation.ts'

/** Territories are a tree: from every one, parents lead to a root. */
export const tree: readonly Reconciliation[] = [
  {
    id: 'territory_tree',
    severity: 'error',
    dataset: 'territories',
    message: {
      fr: 'territoire sans chemin vers une racine\u202f: son parent n’existe pas, ou se trouve sous lui',
      en: 'territory without a path to a root: its parent does not exist, or lies under it',
    },
    sql: `with recursive reached as (
        select id from territories where parent is null
        union
        select child.id from territories as child join reached on child.parent = reached.id
      )
      select source, file, line, id || ' → ' || parent as example
      from territories where id not in (select id from reached)`,
  },
]
