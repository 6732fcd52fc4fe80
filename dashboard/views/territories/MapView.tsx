import { useCallback } from 'preact/hooks'
import { isRate } from '../../../indicators/isRate.ts'
import type { Boundaries } from '../../../indicators/wire/boundaries.ts'
import type { Comparison } from '../../../indicators/wire/comparison.ts'
import { loadMap } from '../../charts/loadMap.ts'
import { Empty } from '../../components/Empty.tsx'
import { Figure } from '../../components/Figure.tsx'
import { FlagLegend } from '../../components/FlagMarks.tsx'
import { Loading } from '../../components/Loading.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { AgainstGate } from './AgainstGate.tsx'
import { type Compared, hasCounts } from './compared.ts'
import { useComparisonWords } from './comparisonWords.ts'
import { FigureTable } from './FigureTable.tsx'
import { MapWords } from './MapWords.tsx'
import { describeRanking } from './Ranking.tsx'
import { useTerritoryWords } from './territoryWords.ts'
import type { Against } from './useComparison.ts'
import { useOutlines } from './useOutlines.ts'

/** Departments by their outlines or as tiles, zones as tiles; any level by outlines the operator brought. */
export function MapView({ compared, against }: { compared: Compared; against: Against }) {
  const words = useTerritoryWords()
  const { indicator, selection, language, level } = compared
  const comparison = useComparisonWords()
  const { state } = useNavigation()
  const smoothed = against.status === 'ready' ? against.data : undefined
  const alt = describeRanking(compared, words)
  const outlines = useOutlines(level)
  const isOurs = level === 'department' && !outlines
  const inTiles = isOurs && state.map === 'tiles'
  const draw = useCallback(
    (width: number) => drawMap(compared, { smoothed, outlines, inTiles }, { width, label: alt }),
    [compared, smoothed, outlines, inTiles, alt],
  )
  if (outlines === undefined) return <Loading lines={12} />
  if (outlines === null && level !== 'department' && level !== 'zone') {
    return (
      <Empty>
        <p>{words.noMap}</p>
      </Empty>
    )
  }
  return (
    <Figure
      id="map"
      title={words.mapTitle(compared.levelWord, compared.period)}
      subtitle={
        level === 'zone' && !outlines
          ? words.mapSubtitleZones
          : inTiles
            ? words.mapSubtitleTiles
            : words.mapSubtitle(hasTiles(compared, outlines))
      }
      draw={draw}
      alt={alt}
      legend={<MapWords shapes={isOurs} colours={isRate(indicator) && selection.rows.some(hasCounts)} />}
      notes={
        <>
          {state.colour === 'shrunken' && (
            <AgainstGate compared={compared} against={against} lines={2}>
              {() => <p>{comparison.shrunken.explained}</p>}
            </AgainstGate>
          )}
          <FlagLegend of={selection.rows} />
          {outlines ? (
            <p>{words.ownOutlines(outlines.source)}</p>
          ) : (
            level === 'department' && (
              <p>{inTiles ? words.tilesExplained(findApart(compared)) : words.mapSource}</p>
            )
          )}
        </>
      }
      source={indicator.source[language]}
      table={
        <FigureTable
          compared={compared}
          caption={words.twinCaption(indicator.label[language], compared.period)}
          shrunken={smoothed && findShrunken(smoothed)}
        />
      }
    />
  )
}

/** Whether a territory shown is drawn as a tile: the built-in outlines have no overseas department (codes 97…). */
function hasTiles({ selection, tree }: Compared, outlines: Boundaries | null): boolean {
  const codes = selection.rows.map(({ territory }) => tree.find(territory)?.code)
  if (outlines) return codes.some((code) => outlines.outlines.every((outline) => outline.code !== code))
  return codes.some((code) => code?.startsWith('97'))
}

/** The territories shown whose tiles are apart from the others. */
function findApart({ selection, tree }: Compared) {
  const codes = selection.rows.map(({ territory }) => tree.find(territory)?.code ?? '')
  return {
    corsica: codes.some((code) => /^2[AB]$/.test(code)),
    overseas: codes.some((code) => code.startsWith('97')),
  }
}

function findShrunken({ territories }: Comparison): Map<string, number> {
  return new Map(
    territories.flatMap(({ observation, shrunken }) =>
      typeof shrunken === 'number' ? [[observation.territory, shrunken] as const] : [],
    ),
  )
}

interface Manner {
  smoothed: Comparison | undefined
  outlines: Boundaries | null | undefined
  inTiles: boolean
}

/** The outlines weigh as much as half the charts: they come when a map is asked for. */
async function drawMap(
  compared: Compared,
  { smoothed, outlines, inTiles }: Manner,
  given: { width: number; label: string },
): Promise<SVGElement> {
  const { indicator, selection, tree, name, chosen, language, format, level } = compared
  const shrunken = smoothed && findShrunken(smoothed)
  const rows = selection.rows.map((row) => ({
    ...row,
    id: row.territory,
    observation: row.id,
    code: tree.find(row.territory)?.code ?? '',
    name: name(row.territory),
    chosen: chosen.includes(row.territory),
    shrunken: shrunken?.get(row.territory),
  }))
  const step = isRate(indicator) ? 10 ** -(indicator.decimals + 2) : 1
  const options = { ...given, language, format, step }
  if (level === 'zone' && !outlines) {
    const { zoneTiles } = await import('../../charts/zoneTiles.ts')
    return zoneTiles(rows, options)
  }
  if (inTiles) {
    const { departmentTiles } = await import('../../charts/departmentTiles.ts')
    return departmentTiles(rows, options)
  }
  const { departmentsMap } = await loadMap()
  if (!outlines) return departmentsMap(rows, options)
  const { planeShapes } = await import('../../charts/planeShapes.ts')
  return departmentsMap(rows, { ...options, shapes: planeShapes(outlines) })
}
