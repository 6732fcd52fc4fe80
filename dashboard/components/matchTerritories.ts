import { levelIds } from '../../indicators/territory.ts'
import type { TerritoryTree } from '../../indicators/territoryTree.ts'
import type { Territory } from '../../indicators/wire/territory.ts'
import type { Language } from '../../indicators/wire/text.ts'

const shownAtMost = 30

interface Options {
  language: Language
  accept?: ((territory: Territory) => boolean) | undefined
}

/**
 * Territories whose name, code or id answers what was typed, without regard to case or accents:
 * an exact code first, then names that begin so, then the rest; wider territories before narrower ones.
 */
export function matchTerritories(tree: TerritoryTree, typed: string, options: Options): Territory[] {
  const wanted = plain(typed)
  const candidates = options.accept ? tree.all.filter(options.accept) : tree.all
  return candidates
    .map((territory) => ({ territory, grade: gradeMatch(territory, wanted, options.language) }))
    .filter(({ grade }) => grade < 4)
    .sort(
      (a, b) =>
        a.grade - b.grade ||
        levelIds.indexOf(a.territory.level) - levelIds.indexOf(b.territory.level) ||
        a.territory.name[options.language].localeCompare(
          b.territory.name[options.language],
          options.language,
        ),
    )
    .slice(0, shownAtMost)
    .map(({ territory }) => territory)
}

function gradeMatch(territory: Territory, wanted: string, language: Language): number {
  if (wanted === '') return 3
  const code = plain(territory.code)
  if (code === wanted || plain(territory.id) === wanted) return 0
  const name = plain(territory.name[language])
  if (name.startsWith(wanted)) return 1
  if (name.split(/[\s'’-]+/).some((word) => word.startsWith(wanted))) return 2
  return name.includes(wanted) || (wanted.length > 2 && code.startsWith(wanted)) ? 3 : 4
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim()
}
