import type { Api } from './api.ts'

/** Routes that the attacker need not read, each with the reason. */
const unread: Record<string, string> = {
  '/extracts/{indicator}': 'the files of the list, chosen by header',
  '/glossary': 'words',
  '/action-levels': 'words',
  '/definitions/comparison': 'the words of definitions; they are in the code, no release is read',
  '/health': 'that the process is up',
  '/contracts': 'what a file may contain; it is in the code, no release is read',
  '/contracts/{dataset}': 'as above',
  '/contracts/{dataset}/schema.json': 'as above',
  '/contracts/{dataset}/template.csv': 'as above',
  '/contracts/{dataset}/template.xlsx': 'as above',
}

/** The routes of the API that have not answered, though nothing says why; and reasons for routes that are gone. */
export function findUnread({ routes, answered }: Pick<Api, 'routes' | 'answered'>): string[] {
  return [
    ...routes.filter((route) => !answered.has(route) && !(route in unread)),
    ...Object.keys(unread).filter((route) => !routes.includes(route)),
  ]
}
