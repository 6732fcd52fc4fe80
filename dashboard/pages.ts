import type { ComponentType } from 'preact'

export const pageIds = ['overview', 'territories', 'targets', 'beneficiaries', 'data'] as const
export type PageId = (typeof pageIds)[number]

interface Page {
  path: string
  /** The view arrives with its charts, when the page is opened. */
  load: () => Promise<ComponentType>
}

export const pages: Record<PageId, Page> = {
  overview: { path: '/', load: () => import('./views/Overview.tsx').then((view) => view.Overview) },
  territories: {
    path: '/territoires',
    load: () => import('./views/Territories.tsx').then((view) => view.Territories),
  },
  targets: { path: '/objectifs', load: () => import('./views/Targets.tsx').then((view) => view.Targets) },
  beneficiaries: {
    path: '/beneficiaires',
    load: () => import('./views/Beneficiaries.tsx').then((view) => view.Beneficiaries),
  },
  data: { path: '/donnees', load: () => import('./views/Data.tsx').then((view) => view.Data) },
}

/** The page at a path, with or without a slash at the end. */
export function findPage(path: string): PageId | undefined {
  const plain = path.length > 1 ? path.replace(/\/+$/, '') : path
  return pageIds.find((id) => pages[id].path === plain)
}
