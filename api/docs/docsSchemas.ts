import { html } from 'hono/html'
import type { Fragment } from './docsText.ts'
import type { OpenApiDocument } from './openapi.ts'
import type { ResponseDocument } from './responses.ts'

type Schema = OpenApiDocument['components']['schemas'][string]

/** Every named shape of the document, its fields and what each may be. */
export function renderSchemas({ components }: OpenApiDocument): Fragment[] {
  return Object.entries(components.schemas).map(
    ([name, schema]) => html`<article id="schema-${name}"><h3><code>${name}</code></h3>
<p><code>${describeType(schema)}</code></p></article>`,
  )
}

/** A link to the shape of an answer; its media type when it has none. */
export function renderAnswer(content: ResponseDocument['content']): Fragment[] {
  return Object.entries(content ?? {}).map(([media, { schema }]) => {
    const name = nameOf(schema)
    return name === undefined
      ? html`<code>${media}</code>`
      : html`<code>${media}</code> <a href="#schema-${name}"><code>${name}</code></a>`
  })
}

/** A schema as a short expression: `{ value: number | null, flags: ("b" | "d")[] }`, names as links. */
function describeType(schema: Schema): Fragment | string {
  const name = nameOf(schema)
  if (name !== undefined) return html`<a href="#schema-${name}">${name}</a>`
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.anyOf) return join(schema.anyOf.map(describe), ' | ')
  if (schema.type === 'array') {
    const item = describe(schema.items)
    return isUnion(schema.items) ? html`(${item})[]` : html`${item}[]`
  }
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(
      ([field, value]) => html`${field}${schema.required?.includes(field) ? '' : '?'}: ${describe(value)}`,
    )
    return html`{ ${join(fields, ', ')} }`
  }
  if (schema.additionalProperties) return html`{ …: ${describe(schema.additionalProperties)} }`
  return [schema.type ?? 'any'].flat().join(' | ')
}

function describe(schema: Schema | Schema['items']): Fragment | string {
  return typeof schema === 'object' && !Array.isArray(schema) ? describeType(schema) : 'any'
}

function isUnion(schema: Schema['items']): boolean {
  return typeof schema === 'object' && ('enum' in schema || 'anyOf' in schema)
}

function nameOf({ $ref }: Schema): string | undefined {
  return $ref?.split('/').at(-1)
}

function join(parts: (Fragment | string)[], separator: string): Fragment {
  return html`${parts.map((part, n) => html`${n === 0 ? '' : separator}${part}`)}`
}
