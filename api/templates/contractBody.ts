import { codesOf } from '../../contracts/language/columnType.ts'
import { compileTableSchema } from '../../contracts/language/compileTableSchema.ts'
import { describeKind, findExamples } from '../../contracts/language/compileTemplate.ts'
import { type Column, type Contract, rulesOf } from '../../contracts/language/contract.ts'
import { markers } from '../../contracts/language/markers.ts'
import { writtenKey } from '../../contracts/language/writtenKey.ts'
import type { ContractWire } from '../../indicators/wire/contract.ts'
import type { Language } from '../../indicators/wire/text.ts'

/** A contract as the API tells it; `language` is that of the Table Schema. */
export function describeContract(contract: Contract, language: Language): ContractWire {
  const path = `/api/v1/contracts/${contract.dataset}`
  return {
    ...summariseContract(contract),
    columns: contract.columns.map((column) => describeColumn(contract, column)),
    key: writtenKey(contract),
    rules: rulesOf(contract).map(({ id, severity, columns, accepted }) => ({
      id,
      severity,
      accepted,
      columns: [...columns],
    })),
    markers: [...markers],
    files: { csv: `${path}/template.csv`, xlsx: `${path}/template.xlsx`, schema: `${path}/schema.json` },
    tableSchema: compileTableSchema(contract, language),
  }
}

export function summariseContract({ dataset, title, grain, participants = false }: Contract) {
  return { dataset, title, grain, participants }
}

function describeColumn(contract: Contract, column: Column): ContractWire['columns'][number] {
  const { name, title, description, required, type, aliases = [], aliasTypes = {} } = column
  const repairs = [
    ...(type.repairs ?? []),
    ...(contract.territory?.repairs ?? []).filter((repair) => repair.column === name),
  ]
  const codes = codesOf(column.type)
  return {
    name,
    title,
    kind: describeKind(column),
    accepted: type.accepted,
    description: description ?? null,
    required: required ?? 'no',
    codes: codes ? [...codes] : null,
    examples: findExamples(contract, column),
    aliases: [...aliases, ...Object.keys(aliasTypes)],
    // Two levels may share a repair.
    repairs: [...new Map(repairs.map((repair) => [repair.id, repair.title])).values()],
    personal: column.personal ?? false,
    sensitive: column.sensitive ?? false,
  }
}
