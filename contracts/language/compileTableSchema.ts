import { findExamples } from './compileTemplate.ts'
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
    description: `${contract.grain[language]}. ${strict[language]}`,
    fields: contract.columns.map((column) => compileField(contract, column, language)),
    missingValues: ['', ...markers],
    primaryKey: writtenKey(contract),
  }
}

// A schema can hold a column to one way of writing; the import reads others and brings them to it.
const strict: Text = {
  fr: 'Décrit les valeurs telles que Vigie les garde\u202f; l’import accepte aussi d’autres écritures, dites à chaque colonne.',
  en: 'Describes values as Vigie keeps them; the import also accepts other ways of writing, told at each column.',
}

function compileField(contract: Contract, column: Column, language: keyof Text) {
  const { name, type, title, description, required } = column
  const [example] = findExamples(contract, column)
  return {
    name,
    title: title[language],
    description: [description?.[language], type.accepted[language]].filter(Boolean).join(' — '),
    type: type.schema.type,
    ...(type.schema.format ? { format: type.schema.format } : {}),
    constraints: { required: required === 'filled', ...type.schema.constraints },
    ...(example ? { example } : {}),
  }
}
