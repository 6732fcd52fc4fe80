import type { Language } from '../../indicators/wire/text.ts'

const NARROW = '\u202f'

/** French typography: a narrow no-break space before `: ; ! ? % €` and inside « guillemets ». */
export function frenchTypography(text: string): string {
  return text
    .replace(/[ \u00a0]([:;!?%»€])/g, `${NARROW}$1`)
    .replace(/«[ \u00a0]/g, `«${NARROW}`)
    .replaceAll("'", '’')
}

/** What stands between a name and what is said of it. */
export const colon: Record<Language, string> = { fr: `${NARROW}: `, en: ': ' }

/** The same messages, each passed through `write`, also those made by a function. */
export function mapMessages<T>(messages: T, write: (text: string) => string): T {
  return mapValue(messages, write) as T
}

function mapValue(value: unknown, write: (text: string) => string): unknown {
  if (typeof value === 'string') return write(value)
  if (typeof value === 'function') {
    return (...values: unknown[]) => mapValue((value as (...given: unknown[]) => unknown)(...values), write)
  }
  if (Array.isArray(value)) return value.map((item) => mapValue(item, write))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapValue(item, write)]))
}
