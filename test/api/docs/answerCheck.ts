import { Ajv2020 } from 'ajv/dist/2020.js'
import type { OpenApiDocument } from '../../../api/docs/openapi.ts'

type Schema = OpenApiDocument['components']['schemas'][string]

export interface AnswerCheck {
  /** What an answer of an operation has that the document does not promise, or lacks of what it does. */
  (operation: string, response: Response): Promise<string[]>
  /** What a value has against a schema of the document. */
  value: (schema: Schema, value: unknown) => string[]
}

/** Checks real answers against the document as a reader of it would: with a validator of JSON Schema 2020-12. */
export function compileAnswerCheck(document: OpenApiDocument): AnswerCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ajv.addSchema(JSON.parse(JSON.stringify(document)), 'openapi.json')
  const operations = new Map(Object.values(document.paths).map(({ get }) => [get.operationId, get]))

  function value(schema: Schema, found: unknown): string[] {
    const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi.json#/'))
    const validate = ajv.compile(absolute)
    if (validate(found)) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }

  async function check(operation: string, response: Response): Promise<string[]> {
    const named = operations.get(operation)?.responses[String(response.status)]
    const known = named?.$ref ? document.components.responses[named.$ref.split('/').at(-1) ?? ''] : named
    if (!known) return [`${response.status}: not documented`]
    const troubles = Object.keys(known.headers ?? {})
      .filter((name) => !response.headers.has(name))
      .map((name) => `${name}: missing header`)
    if (!known.content) return (await response.text()) === '' ? troubles : [...troubles, 'a body']
    const media = response.headers.get('content-type')?.split(';')[0] ?? ''
    const content = known.content[media]
    if (!content) return [...troubles, `${media}: not a documented media type`]
    const body = media.endsWith('json') ? await response.json() : await response.text()
    return [...troubles, ...value(content.schema, body)]
  }

  return Object.assign(check, { value })
}
