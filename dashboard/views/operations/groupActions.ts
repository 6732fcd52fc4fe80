import type { ActionLevels } from '../../../indicators/wire/actionLevels.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import type { Language } from '../../../indicators/wire/text.ts'
import { frenchTypography } from '../../messages/typography.ts'

export type Action = Operation['actions'][number]

/** Actions of one type at one level, told together. */
export interface ActionGroup {
  id: string
  name: string
  /** The name is the action's own, which files give in French only. */
  french: boolean
  level: number
  /** The table of types knows this type at other levels only. */
  unusual: boolean
  actions: Action[]
}

/** Actions by level and type, in the order of the levels; the name of a single action is its own. */
export function groupActions(
  actions: readonly Action[],
  types: ActionLevels['types'],
  language: Language,
): ActionGroup[] {
  const write = language === 'fr' ? frenchTypography : (name: string) => name
  const groups = new Map<string, Action[]>()
  for (const action of actions) {
    const id = `${action.level} ${action.type}`
    groups.set(id, [...(groups.get(id) ?? []), action])
  }
  return [...groups]
    .flatMap(([id, members]): ActionGroup[] => {
      const [first] = members
      if (!first) return []
      const { level } = first
      const type = types.find((known) => known.id === first.type)
      // a type without a level of its own says nothing of what is done
      const isOwn = members.length === 1 && (language === 'fr' || type?.level == null)
      const own = isOwn ? first.aim : null
      return [
        {
          id,
          level,
          actions: members,
          french: own !== null,
          name: write(own ?? type?.name[language] ?? first.aim ?? first.type),
          unusual: type !== undefined && !type.possibleLevels.includes(level),
        },
      ]
    })
    .sort((one, other) => one.level - other.level || other.actions.length - one.actions.length)
}

/** How many of the actions are in each place, in order of number; those without a place are left out. */
export function countPlaces(actions: readonly Action[]): [territory: string, count: number][] {
  const counts = new Map<string, number>()
  for (const { territory } of actions) {
    if (territory !== null) counts.set(territory, (counts.get(territory) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one)
}
