import { contracts } from '../../../contracts/contracts.ts'
import type { Contract } from '../../../contracts/language/contract.ts'
import { quoteName } from '../../../contracts/language/sql.ts'
import type { Reconciliation } from './reconciliation.ts'

/**
 * Two series that give the same key would be counted twice. A later release of one series is a revision and
 * has replaced the earlier row by now.
 */
export const doubleSources: readonly Reconciliation[] = contracts
  .filter(({ key }) => key.length > 0)
  .map((contract) => ({
    id: 'double_source',
    severity: 'error',
    dataset: contract.dataset,
    message: {
      fr: 'même clé que dans une autre source\u202f; accepté\u202f: une seule source par clé',
      en: 'same key as in another source; accepted: one source per key',
    },
    needed: `select count(distinct source) > 1 as needed from ${quoteName(contract.dataset)}`,
    sql: compileDoubles(contract),
  }))

function compileDoubles({ dataset, key, participants }: Contract): string {
  const [table, keys] = [quoteName(dataset), key.map(quoteName)]
  const same = keys.map((name) => `loaded.${name} is not distinct from given.${name}`).join(' and ')
  const words = participants
    ? "'line ' || loaded.line"
    : `concat_ws(' | ', ${keys.map((name) => `cast(loaded.${name} as varchar)`).join(', ')})`
  return `select loaded.source, loaded.file, loaded.line, ${words} || ' = ' || given.source as example
    from ${table} as loaded
    join (select ${keys.join(', ')}, min(source) as source from ${table}
      group by ${keys.join(', ')} having min(source) <> max(source)) as given
      on ${same} and loaded.source <> given.source`
}
