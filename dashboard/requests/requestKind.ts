/** What the requests of the pages ask for: figures first, what surrounds them last. `rows` is the list of an answer. */
const kinds = [
  { id: 'comparison', path: /^\/indicators\/([^/]+)\/comparison$/, rows: 'territories' },
  { id: 'observations', path: /^\/indicators\/([^/]+)\/observations$/, rows: 'observations' },
  { id: 'change', path: /^\/indicators\/([^/]+)\/change$/, rows: 'parts' },
  { id: 'targets', path: /^\/operations\/([^/]+)\/targets$/, rows: 'targets' },
  { id: 'accounts', path: /^\/operations\/([^/]+)\/accounts$/, rows: 'accounts' },
  { id: 'receipt', path: /^\/observations\/([^/]+)\/receipt$/, rows: 'sources' },
  { id: 'changes', path: /^\/releases\/([^/]+)\/changes$/, rows: 'figures' },
  { id: 'release', path: /^\/releases\/([^/]+)$/, rows: 'sources' },
  { id: 'context', path: /^\/context()$/, rows: 'values' },
  { id: 'operations', path: /^\/operations()$/, rows: 'operations' },
  { id: 'indicator', path: /^\/indicators\/([^/]+)$/, rows: null },
  { id: 'indicators', path: /^\/indicators()$/, rows: 'indicators' },
  { id: 'territories', path: /^\/territories()$/, rows: 'territories' },
  { id: 'glossary', path: /^\/glossary()$/, rows: 'terms' },
  { id: 'actionLevels', path: /^\/action-levels()$/, rows: 'types' },
  { id: 'releases', path: /^\/releases()$/, rows: 'releases' },
  { id: 'definitions', path: /^\/definitions\/comparison()$/, rows: 'differences' },
  { id: 'contract', path: /^\/contracts\/([^/]+)$/, rows: 'columns' },
  { id: 'contracts', path: /^\/contracts()$/, rows: 'contracts' },
] as const

export type RequestKind = (typeof kinds)[number]['id']

export interface Request {
  kind: RequestKind
  /** What its path is about: an indicator, an operation; empty where it is about everything. */
  subject: string
  /** Its parameters, but for the release and the number of rows. */
  parameters: string
  rows: string | null
  url: string
}

/** The requests of some addresses, those for figures first; an address that no kind knows is left out. */
export function sortRequests(urls: readonly string[]): Request[] {
  return kinds.flatMap(({ id, path, rows }) =>
    urls.flatMap((url): Request[] => {
      const [place = '', query = ''] = url.replace('/api/v1', '').split('?')
      const found = path.exec(place)
      if (!found) return []
      const told = query.split('&').filter((pair) => !/^(release|limit|offset)=|^$/.test(pair))
      const subject = decodeURIComponent(found[1] ?? '')
      return [{ kind: id, subject, parameters: decodeURIComponent(told.join(' ')), rows, url }]
    }),
  )
}
