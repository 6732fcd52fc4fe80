export const pageIds = ['overview', 'territories', 'targets', 'beneficiaries', 'data', 'method'] as const
export type PageId = (typeof pageIds)[number]

/** Where each page is; `LazyView` knows what it shows. */
export const paths: Record<PageId, string> = {
  overview: '/',
  territories: '/territoires',
  targets: '/objectifs',
  beneficiaries: '/beneficiaires',
  data: '/donnees',
  method: '/methode',
}

/** The page at a path, with or without a slash at the end. */
export function findPage(path: string): PageId | undefined {
  const plain = path.length > 1 ? path.replace(/\/+$/, '') : path
  return pageIds.find((id) => paths[id] === plain)
}
