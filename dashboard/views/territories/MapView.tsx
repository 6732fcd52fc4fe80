import { useCallback } from 'preact/hooks'
import { Empty } from '../../components/Empty.tsx'
import { Figure } from '../../components/Figure.tsx'
import { FlagLegend } from '../../components/FlagMarks.tsx'
import { useMessages } from '../../messages/useMessages.ts'
import { type Compared, isRate } from './compared.ts'
import { FigureTable } from './FigureTable.tsx'
import { describeRanking } from './Ranking.tsx'

/** Departments by their outlines, zones as tiles that lie as the zones do. */
export function MapView({ compared }: { compared: Compared }) {
  const { territories: words } = useMessages()
  const { indicator, selection, language, level } = compared
  const alt = describeRanking(compared, words)
  const draw = useCallback((width: number) => drawMap(compared, width, alt), [compared, alt])
  if (level !== 'department' && level !== 'zone') {
    return (
      <Empty>
        <p>{words.noMap}</p>
      </Empty>
    )
  }
  return (
    <Figure
      title={words.mapTitle(compared.levelWord, compared.period)}
      subtitle={level === 'zone' ? words.mapSubtitleZones : words.mapSubtitle}
      draw={draw}
      alt={alt}
      notes={
        <>
          <FlagLegend of={selection.rows} />
          {level === 'department' && <p>{words.mapSource}</p>}
        </>
      }
      source={indicator.source[language]}
      table={
        <FigureTable
          compared={compared}
          caption={words.twinCaption(indicator.label[language], compared.period)}
        />
      }
    />
  )
}

/** The outlines weigh as much as half the charts: they come when a map is asked for. */
async function drawMap(compared: Compared, width: number, label: string): Promise<SVGElement> {
  const { indicator, selection, tree, name, chosen, language, format, level } = compared
  const rows = selection.rows.map((row) => ({
    ...row,
    id: row.territory,
    observation: row.id,
    code: tree.find(row.territory)?.code ?? '',
    name: name(row.territory),
    chosen: chosen.includes(row.territory),
  }))
  const step = isRate(indicator) ? 10 ** -(indicator.decimals + 2) : 1
  const options = { width, language, format, label, step }
  if (level === 'zone') {
    const { zoneTiles } = await import('../../charts/zoneTiles.ts')
    return zoneTiles(rows, options)
  }
  const { departmentsMap } = await import('../../charts/departmentsMap.ts')
  return departmentsMap(rows, options)
}
