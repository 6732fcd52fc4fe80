/** What a running server answered, as bytes: a page, a file or a document. */
export type Fetch = (path: string) => Promise<{ status: number; bytes: Buffer }>

/** The public API as an outsider reads it, who notes which of its routes have answered. */
export interface Api {
  /** The routes of the document that the server gives of itself, `/releases/{number}`. */
  routes: readonly string[]
  /** Those that gave an answer. */
  answered: Set<string>
  /** An answer that has to be there. */
  read: (path: string) => Promise<unknown>
  readBytes: (path: string) => Promise<Buffer>
  /** An answer, or undefined where the request is refused. */
  tryRead: (path: string) => Promise<unknown>
  /** The same API at one release: every route that may be pinned is. */
  at: (release: number) => Api
}

interface Document {
  paths: Record<string, { get: { parameters: { name: string }[] } }>
}

export async function openApi(fetch: Fetch): Promise<Api> {
  const document = parse((await fetch('/openapi.json')).bytes) as Document
  // the longest first: `{indicator}.csv` before `{indicator}`, which would take it too
  const routes = Object.entries(document.paths)
    .map(([path, { get }]) => ({
      path,
      pattern: new RegExp(`^${path.replaceAll('.', '[.]').replace(/\{\w+\}/g, '[^/?]+')}$`),
      isPinned: get.parameters.some(({ name }) => name === 'release'),
    }))
    .sort((one, other) => other.path.length - one.path.length)
  const answered = new Set(['/openapi.json'])
  return at(undefined)

  function at(release: number | undefined): Api {
    const ask = async (path: string) => {
      const route = findRoute(path)
      const pin = release !== undefined && route.isPinned
      const asked = pin ? `${path}${path.includes('?') ? '&' : '?'}release=${release}` : path
      const { status, bytes } = await fetch(asked)
      if (status >= 500) throw new Error(`${asked} answers ${status}`)
      if (status === 200) answered.add(route.path)
      return { asked, status, bytes }
    }
    const readBytes = async (path: string) => {
      const { asked, status, bytes } = await ask(path)
      if (status !== 200) throw new Error(`${asked} answers ${status}`)
      return bytes
    }
    return {
      routes: routes.map(({ path }) => path),
      answered,
      at,
      readBytes,
      read: async (path) => parse(await readBytes(path)),
      async tryRead(path) {
        const { status, bytes } = await ask(path)
        return status === 200 ? parse(bytes) : undefined
      },
    }
  }

  function findRoute(path: string) {
    const [bare = ''] = path.split('?')
    const route = routes.find(({ path }) => path === bare) ?? routes.find(({ pattern }) => pattern.test(bare))
    if (!route) throw new Error(`${bare}: not in the document of the API`)
    return route
  }
}

function parse(bytes: Buffer): unknown {
  return JSON.parse(bytes.toString('utf8'))
}
