import type { ViewState } from './viewState.ts'

export const pageIds = [
  'overview',
  'territories',
  'targets',
  'beneficiaries',
  'operations',
  'data',
  'method',
  'note',
  'annex',
  'accessibility',
] as const
export type PageId = (typeof pageIds)[number]

/** The pages of the menu; the others are reached from a page or from its foot. */
export const menuPages = pageIds.filter((id) => id !== 'note' && id !== 'annex' && id !== 'accessibility')

/** Where each page is; `LazyView` knows what it shows. */
const paths: Record<PageId, string> = {
  overview: '/',
  territories: '/territoires',
  targets: '/objectifs',
  beneficiaries: '/beneficiaires',
  operations: '/operations',
  data: '/donnees',
  method: '/methode',
  note: '/note',
  annex: '/annexe',
  accessibility: '/accessibilite',
}

/** The sheet of an operation has its id in its path, not in its query. */
const sheet = /^\/operations\/([A-Za-z0-9][A-Za-z0-9._-]{0,79})$/

/** The page at a path, with or without a slash at the end. */
export function findPage(path: string): PageId | undefined {
  const plain = trim(path)
  return sheet.test(plain) ? 'operations' : pageIds.find((id) => paths[id] === plain)
}

/** The path of a page, and what of the state is left for its query. */
export function formatPath(page: PageId, state: ViewState): { path: string; rest: ViewState } {
  if (page !== 'operations' || state.operation === null) return { path: paths[page], rest: state }
  return { path: `${paths.operations}/${state.operation}`, rest: { ...state, operation: null } }
}

/** The choices that a path makes: on the sheet of an operation, which one it is. */
export function readPath(path: string): Partial<ViewState> {
  const operation = trim(path).match(sheet)?.[1]
  return operation === undefined ? {} : { operation }
}

function trim(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') : path
}
