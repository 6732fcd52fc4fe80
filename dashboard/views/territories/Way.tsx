import { levels } from '../../../indicators/territory.ts'
import { PageLink } from '../../components/PageLink.tsx'
import { upperFirst } from '../../messages/upperFirst.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { type Compared, inSentence } from './compared.ts'
import { chooseInside, findLevelsBelow, findPlaceShown, findWay } from './drill.ts'
import { useTerritoryWords } from './territoryWords.ts'

/** From the country down to the place whose territories are shown, and the ways further down for the chosen one. */
export function Way({ compared }: { compared: Compared }) {
  const words = useTerritoryWords()
  const { state } = useNavigation()
  const { tree, name, within, language, own, level } = compared
  const place = findPlaceShown(compared, state.parent)
  const steps = place === undefined ? [] : findWay(place, compared)
  const below = own ? findLevelsBelow(own.territory, compared) : []
  if (steps.length === 0 && below.length === 0) return null
  const inside = (parent: string, at: typeof level) =>
    chooseInside({ level: at, parent }, tree, state.reference)
  return (
    <div class="way no-print">
      {steps.length > 0 && (
        <nav aria-label={words.breadcrumb}>
          <ol class="breadcrumb">
            {steps.map((step, position) => (
              <li key={step.parent}>
                <PageLink
                  page="territories"
                  choice={inside(step.parent, step.level)}
                  current={position === steps.length - 1 && (step.parent === state.parent ? 'page' : 'true')}
                >
                  {name(step.parent)}
                </PageLink>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {own && below.length > 0 && (
        <p>
          {words.inside(upperFirst(within(own.territory)))}{' '}
          {below.map((one, position) => (
            <span key={one}>
              {position > 0 && ', '}
              <PageLink page="territories" choice={inside(own.territory, one)}>
                {inSentence(levels[one].plural[language])}
              </PageLink>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
