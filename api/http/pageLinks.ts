import type { Context } from 'hono'
import { findPublicUrl } from './publicUrl.ts'

/** Where a page stands in its list. */
export interface Place {
  offset: number
  limit: number
  /** How many there are in all. */
  total: number
}

/** The same request further on, as a URL without its origin, null on the last page. */
export function nextPage(url: string, { offset, limit, total }: Place, kept?: Kept): string | null {
  return total > offset + limit ? pageAt(url, offset + limit, kept) : null
}

/** The `Link` header of a page (RFC 8288): first, prev, next and last, those there are, as whole addresses. */
export function formatLinks(c: Context, { offset, limit, total }: Place, kept?: Kept): string {
  const origin = findPublicUrl(c)
  const last = Math.max(0, Math.ceil(total / limit) - 1) * limit
  const places = [
    ['first', 0],
    ...(offset > 0 ? [['prev', Math.min(Math.max(0, offset - limit), last)] as const] : []),
    ...(total > offset + limit ? [['next', offset + limit] as const] : []),
    ['last', last],
  ] as const
  return places.map(([rel, at]) => `<${origin}${pageAt(c.req.url, at, kept)}>; rel="${rel}"`).join(', ')
}

/** Parameters that the other pages have to keep. */
type Kept = Record<string, string>

function pageAt(url: string, offset: number, kept: Kept = {}): string {
  const { pathname, searchParams } = new URL(url)
  for (const [name, value] of Object.entries({ offset: String(offset), ...kept }))
    searchParams.set(name, value)
  return `${pathname}?${searchParams.toString().replaceAll('%2C', ',')}`
}
