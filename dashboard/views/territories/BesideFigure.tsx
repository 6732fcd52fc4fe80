import { useCallback } from 'preact/hooks'
import { Figure } from '../../components/Figure.tsx'
import { FlagLegend } from '../../components/FlagMarks.tsx'
import type { Compared } from './compared.ts'
import { FigureTable } from './FigureTable.tsx'
import { describeRanking, drawRanking } from './Ranking.tsx'
import { useTerritoryWords } from './territoryWords.ts'

interface Props {
  id: string
  compared: Compared
  /** What the reader must know before setting it against the other. */
  remarks?: readonly string[]
}

/** One of two series, alone on its axis. */
export function BesideFigure({ id, compared, remarks = [] }: Props) {
  const words = useTerritoryWords()
  const { indicator, language, period, levelWord, selection } = compared
  const alt = describeRanking(compared, words)
  const draw = useCallback(
    (width: number) => drawRanking(compared, undefined, { width, label: alt }),
    [compared, alt],
  )
  return (
    <Figure
      id={id}
      level={3}
      title={indicator.label[language]}
      subtitle={[`${words.rankingTitle(levelWord, period)}.`, ...remarks].join(' ')}
      draw={draw}
      alt={alt}
      notes={<FlagLegend of={selection.rows} />}
      source={indicator.source[language]}
      table={
        <FigureTable compared={compared} caption={words.twinCaption(indicator.label[language], period)} />
      }
    />
  )
}
