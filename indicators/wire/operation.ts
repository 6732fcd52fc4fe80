import * as z from 'zod/mini'
import { text } from './text.ts'

export const convention = z.object({
  id: z.string(),
  fund: z.nullable(z.string()),
  programme: z.nullable(z.string()),
  priority: z.nullable(z.string()),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  budget: z.nullable(z.number()),
  euShare: z.nullable(z.number()),
  rules: z.string(),
  /** Its programme judges its priority by shares of milestones. */
  performanceFramework: z.boolean(),
})

export const actor = z.object({
  kind: z.string(),
  name: z.nullable(z.string()),
  role: z.nullable(z.string()),
})

export const action = z.object({
  id: z.string(),
  level: z.number(),
  type: z.string(),
  aim: z.nullable(z.string()),
  territory: z.nullable(z.string()),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  capacity: z.nullable(z.number()),
  peopleReached: z.nullable(z.number()),
  /** The numbered aim of its operation that it serves. */
  aimNumber: z.nullable(z.number()),
  actors: z.array(actor),
})

/** A total as published with its parts as published; `mismatch` = total − sum of parts, null without parts. */
export const declaredTotal = z.object({
  subject: z.string(),
  total: z.number(),
  territory: z.nullable(z.string()),
  parts: z.array(z.object({ label: z.string(), value: z.number(), territory: z.nullable(z.string()) })),
  mismatch: z.nullable(z.number()),
  source: z.string(),
})

export const resource = z.object({
  title: z.string(),
  kind: z.string(),
  description: z.nullable(z.string()),
  link: z.nullable(z.string()),
  role: z.nullable(z.string()),
})

/** The items that money is spent on, as in `contracts/expenditures.ts`. */
export const spendingItems = ['personnel', 'prestations', 'fonctionnement', 'forfait', 'autre'] as const
/** What was spent goes from one state to the next: the same money stands in each it has reached. */
export const spendingStates = ['incurred', 'declared', 'certified', 'paid'] as const

/** What an operation spent on an item, as far as it has reached a state, in euros. */
export const spending = z.object({
  item: z.enum(spendingItems),
  state: z.enum(spendingStates),
  amount: z.number(),
  /** Null where a line does not give it. */
  euShare: z.nullable(z.number()),
  synthetic: z.boolean(),
})
export type Spending = z.infer<typeof spending>

/** What was spent on all items, as far as it has reached a state, in euros. */
export const spendingTotal = z.object({
  state: z.enum(spendingStates),
  amount: z.number(),
  /** Null where an item does not give it. */
  euShare: z.nullable(z.number()),
  /** Over the budget of the operation; null without one. */
  ofBudget: z.nullable(z.number()),
})
export type SpendingTotal = z.infer<typeof spendingTotal>

export const numberedAim = z.object({ number: z.number(), text })

export const operation = z.object({
  id: z.string(),
  title: z.string(),
  country: z.string(),
  lead: z.string(),
  /** The territory whose programme it is. */
  territory: z.nullable(z.string()),
  budget: z.nullable(z.number()),
  euShare: z.nullable(z.number()),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  /** The last day its participations reach; null without any. */
  dataTo: z.nullable(z.string()),
  context: z.nullable(text),
  publics: z.nullable(text),
  partners: z.nullable(z.string()),
  aims: z.nullable(text),
  /** The same aims one by one, where the operation gives them so. */
  numberedAims: z.array(numberedAim),
  conventions: z.array(convention),
  actions: z.array(action),
  declaredTotals: z.array(declaredTotal),
  resources: z.array(resource),
  spending: z.array(spending),
  /** In the order of the states; one that nothing has reached is not there. */
  spendingTotals: z.array(spendingTotal),
})
export type Operation = z.infer<typeof operation>

export const operations = z.object({ release: z.number(), operations: z.array(operation) })
export const operationDetail = z.object({ release: z.number(), operation })
