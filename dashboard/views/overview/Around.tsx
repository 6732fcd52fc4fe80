import { type LevelId, levelIds, levels } from '../../../indicators/territory.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { PageLink } from '../../components/PageLink.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'

interface Props {
  territory: string
  tree: TerritoryTree
  /** The indicator shown first: only levels that have it are led to. */
  indicator: IndicatorWire | undefined
}

/** The way up, each step a link to its own overview, and the levels inside, each a link to their comparison. */
export function Around({ territory, tree, indicator }: Props) {
  const { overview: words } = useMessages()
  const language = useLanguage()
  const above = (tree.find(territory)?.path ?? []).filter((step) => step !== 'EU')
  const inside = findLevelsInside(territory, tree).filter((level) => indicator?.levels.includes(level))
  return (
    <nav class="around" aria-label={words.around}>
      {above.length > 0 && (
        <ol class="breadcrumb">
          {above.map((step) => (
            <li key={step}>
              <PageLink page="overview" choice={{ territory: step, level: null, parent: null }}>
                {tree.name(step, language)}
              </PageLink>
            </li>
          ))}
        </ol>
      )}
      {inside.length > 0 && (
        <p>
          {words.inside}{' '}
          {inside.map((level, position) => (
            <span key={level}>
              {position > 0 && ', '}
              <PageLink
                page="territories"
                choice={{ level, parent: territory, indicator: indicator?.id ?? '', view: 'ranking' }}
              >
                {levels[level].plural[language]}
              </PageLink>
            </span>
          ))}
        </p>
      )}
    </nav>
  )
}

/** The levels of the territories that a territory contains, widest first. */
export function findLevelsInside(territory: string, { all }: TerritoryTree): LevelId[] {
  const found = new Set(all.filter(({ path }) => path.includes(territory)).map(({ level }) => level))
  return levelIds.filter((level) => found.has(level))
}
