import type { Column, Contract } from './contract.ts'
import { markers } from './markers.ts'
import type { Text } from './text.ts'
import { writtenKey } from './writtenKey.ts'

/** The Table Schema (Frictionless, the convention of data.gouv.fr) of a dataset, as a JSON value. */
export function compileTableSchema(contract: Contract, language: keyof Text = 'fr') {
  return {
    $schema: 'https://frictionlessdata.io/schemas/table-schema.json',
    name: contract.dataset,
    title: contract.title[language],
    description: contract.grain[language],
    fields: contract.columns.map((column) => compileField(column, language)),
    missingValues: ['', ...markers],
    primaryKey: writtenKey(contract),
  }
}

function compileField({ name, type, title, description, required }: Column, language: keyof Text) {
  return {
    name,
    title: title[language],
    description: [description?.[language], type.accepted[language]].filter(Boolean).join(' — '),
    type: type.schema.type,
    ...(type.schema.format ? { format: type.schema.format } : {}),
    constraints: { required: required === 'filled', ...type.schema.constraints },
    ...(type.examples[0] ? { example: type.examples[0] } : {}),
  }
}
