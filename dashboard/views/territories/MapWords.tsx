import { SelectWord } from '../../components/SelectWord.tsx'
import { SentenceWords } from '../../components/SentenceWords.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { useComparisonWords } from './comparisonWords.ts'
import { useTerritoryWords } from './territoryWords.ts'

interface Props {
  /** Whether departments can be drawn by their outlines or as tiles. */
  shapes: boolean
  /** Whether there are smoothed rates to colour by. */
  colours: boolean
}

/** How a map is drawn, in words that can be changed. */
export function MapWords({ shapes, colours }: Props) {
  const { mapShapes } = useTerritoryWords()
  const { shrunken } = useComparisonWords()
  const { state, choose } = useNavigation()
  if (!shapes && !colours) return null
  return (
    <SentenceWords>
      {shapes && (
        <SelectWord
          label={mapShapes.label}
          value={state.map ?? ''}
          choices={[
            { value: '', label: mapShapes.outlines },
            { value: 'tiles', label: mapShapes.tiles },
          ]}
          choose={(map) => choose({ map: map === 'tiles' ? map : null })}
        />
      )}
      {colours && (
        <SelectWord
          label={shrunken.label}
          value={state.colour ?? ''}
          choices={[
            { value: '', label: shrunken.raw },
            { value: 'shrunken', label: shrunken.shrunken },
          ]}
          choose={(colour) => choose({ colour: colour === 'shrunken' ? colour : null })}
        />
      )}
    </SentenceWords>
  )
}
