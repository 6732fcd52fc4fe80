/** The same request further on, as a URL without its origin; `kept` are parameters that the next page has to keep. */
export function nextPage(url: string, offset: number, kept: Record<string, string> = {}): string {
  const { pathname, searchParams } = new URL(url)
  for (const [name, value] of Object.entries({ offset: String(offset), ...kept }))
    searchParams.set(name, value)
  return `${pathname}?${searchParams.toString().replaceAll('%2C', ',')}`
}
