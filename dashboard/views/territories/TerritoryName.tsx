import { levels } from '../../../indicators/territory.ts'
import { PageLink } from '../../components/PageLink.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { type Compared, inSentence } from './compared.ts'
import { chooseInside, findLevelsBelow } from './drill.ts'
import { useTerritoryWords } from './territoryWords.ts'

interface Props {
  compared: Compared
  territory: string
}

/** A territory by its name, that leads to what is inside it where the indicator has figures there. */
export function TerritoryName({ compared, territory }: Props) {
  const words = useTerritoryWords()
  const { state } = useNavigation()
  const { tree, name, within, language } = compared
  const [level] = findLevelsBelow(territory, compared)
  if (level === undefined) return <>{name(territory)}</>
  const below = inSentence(levels[level].plural[language])
  return (
    <PageLink
      page="territories"
      choice={chooseInside({ level, parent: territory }, tree, state.reference)}
      title={words.goInside(below, within(territory))}
    >
      {name(territory)}
    </PageLink>
  )
}
