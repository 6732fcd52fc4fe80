/** `/embed/` and a figure stand before the path of its page; the query is the page's own. */
const prefix = /^\/embed\/([a-z][a-z0-9-]{0,99})(?=\/|$)/

interface Address {
  /** The figure shown alone; undefined on a page of Vigie. */
  embed: string | undefined
  /** The path of the page that the figure is of. */
  path: string
}

/** `/embed/map/territoires` → the figure `map` of the page `/territoires`. */
export function readEmbed(pathname: string): Address {
  const found = pathname.match(prefix)
  if (!found) return { embed: undefined, path: pathname }
  return { embed: found[1], path: pathname.slice(found[0].length) || '/' }
}

/** The address of one figure of the page at an address: `/?lang=en` → `/embed/course?lang=en`. */
export function formatEmbed(figure: string, address: string): string {
  return `/embed/${figure}${address.replace(/^\/(?=\?|$)/, '')}`
}
