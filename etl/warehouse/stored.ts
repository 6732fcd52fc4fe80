import { valueName } from '../../contracts/language/compileChecks.ts'
import { storedColumns } from '../../contracts/language/compileTable.ts'
import type { Contract } from '../../contracts/language/contract.ts'
import { quoteName } from '../../contracts/language/sql.ts'
import { compilePseudonym } from './pseudonym.ts'

/** A column that the warehouse keeps. */
interface Stored {
  name: string
  /** SQL over a typed row, its `wanted` territory and its lookups, by the name it has until the row is loaded. */
  read: Readonly<Record<string, string>>
  /** SQL over what was read. */
  load: string
}

/** What is kept of a row of a contract: first as it is read, then as it is loaded. */
export function compileStored(contract: Contract): Stored[] {
  return storedColumns(contract).map(({ name, sqlType, compileSql }) => {
    if (compileSql === 'pseudonym') return compileParticipant(contract, name)
    const value = name === 'territory' ? 'wanted' : compileSql(valueName)
    return { name, read: { [name]: `cast(${value} as ${sqlType})` }, load: quoteName(name) }
  })
}

/** One purpose per operation and type of identifier: the same person cannot be followed from one to another. */
function compileParticipant(contract: Contract, name: string): Stored {
  const under = (type: string) =>
    compilePseudonym(`${quoteName('operation')} || '/' || ${type}`, valueName('id_participant'))
  const type = valueName('identifiant_type')
  if (contract.dataset === 'participations') {
    return { name, read: { [name]: under(`coalesce(${type}, 'local')`) }, load: quoteName(name) }
  }
  // Without its type, an identifier is of the one under which the person takes part.
  return {
    name,
    read: {
      [name]: under(`coalesce(${type}, 'ine')`),
      participant_local: `case when ${type} is null then ${under("'local'")} end`,
    },
    load: `case when participant_local is null or participant in (select participant from participations)
      then participant else participant_local end`,
  }
}
