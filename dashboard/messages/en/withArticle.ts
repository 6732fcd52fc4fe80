import type { Place } from '../fr/locative.ts'

const described: readonly string[] = ['academy', 'community', 'world_region']

/** `the Amiens academy`, `the European Union`; other territories have names of their own. */
export function withArticle({ level, name }: Pick<Place, 'level' | 'name'>): string {
  return described.includes(level) ? `the ${name}` : name
}
