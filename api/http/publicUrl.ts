import type { Context } from 'hono'

/** Where readers reach this server: what the operator says, or else where the request was sent. Without a slash at its end. */
export function findPublicUrl(c: Context): string {
  const { publicUrl }: { publicUrl?: string } = Object(c.env)
  return publicUrl ?? new URL(c.req.url).origin
}
