import * as z from 'zod'
import { account, accountLine } from '../../indicators/wire/account.ts'
import { actionLevel, actionType } from '../../indicators/wire/actionLevels.ts'
import { changeSummary } from '../../indicators/wire/changeSummary.ts'
import { changedFigure, redefinition } from '../../indicators/wire/changes.ts'
import { contractColumn, contractRule } from '../../indicators/wire/contract.ts'
import { extract, extractRow } from '../../indicators/wire/extract.ts'
import { term } from '../../indicators/wire/glossary.ts'
import { coverage, definition, indicator } from '../../indicators/wire/indicator.ts'
import { jsonStat } from '../../indicators/wire/jsonStat.ts'
import { interval, observation, observationFields } from '../../indicators/wire/observation.ts'
import {
  action,
  convention,
  declaredTotal,
  numberedAim,
  operation,
  resource,
} from '../../indicators/wire/operation.ts'
import { definitionDifference, problem } from '../../indicators/wire/problem.ts'
import {
  lineSpans,
  receiptFile,
  receiptSource,
  repairMade,
  ruleApplied,
} from '../../indicators/wire/receipt.ts'
import { finding, protection, source } from '../../indicators/wire/release.ts'
import { target } from '../../indicators/wire/target.ts'
import { territory } from '../../indicators/wire/territory.ts'
import { text } from '../../indicators/wire/text.ts'
import type { Route } from '../http/route.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** Shapes that have a name of their own in the document. */
const named: Record<string, z.core.$ZodType> = {
  Text: text,
  Definition: definition,
  Indicator: indicator,
  Coverage: coverage,
  Interval: interval,
  Observation: observation,
  Territory: territory,
  Convention: convention,
  Action: action,
  ActionLevel: actionLevel,
  ActionType: actionType,
  NumberedAim: numberedAim,
  Term: term,
  DeclaredTotal: declaredTotal,
  Resource: resource,
  Operation: operation,
  Target: target,
  Account: account,
  AccountLine: accountLine,
  Source: source,
  Finding: finding,
  ReceiptSource: receiptSource,
  ReceiptFile: receiptFile,
  RuleApplied: ruleApplied,
  RepairMade: repairMade,
  LineSpans: lineSpans,
  Protection: protection,
  ChangeSummary: changeSummary,
  ChangedFigure: changedFigure,
  Redefinition: redefinition,
  DefinitionDifference: definitionDifference,
  ContractColumn: contractColumn,
  ContractRule: contractRule,
  Problem: problem,
  ObservationFields: observationFields,
  Extract: extract,
  ExtractRow: extractRow,
  JsonStat: jsonStat,
}

/** The named shapes and the body of each route, as JSON Schema 2020-12. */
export function describeSchemas(routes: readonly Route[]): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  for (const route of routes) {
    if (typeof route.body !== 'string' && !registry.has(route.body))
      registry.add(route.body, { id: bodyName(route) })
  }
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  )
}

/** The name of a body, or else `listObservations` answers with a `ListObservationsBody`. */
export function bodyName({ id, body }: Route): string {
  const [name] = Object.entries(named).find(([, schema]) => schema === body) ?? []
  if (name !== undefined) return name
  return `${id.charAt(0).toUpperCase()}${id.slice(1)}Body`
}

export function refer(kind: 'schemas' | 'responses' | 'headers', name: string): { $ref: string } {
  return { $ref: `#/components/${kind}/${name}` }
}
