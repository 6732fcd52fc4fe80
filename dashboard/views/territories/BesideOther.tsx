import { useMemo } from 'preact/hooks'
import { levels } from '../../../indicators/territory.ts'
import type { IndicatorDetail } from '../../../indicators/wire/indicator.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { Empty } from '../../components/Empty.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { BesideFigure } from './BesideFigure.tsx'
import { type Compared, inSentence } from './compared.ts'
import { useComparisonWords } from './comparisonWords.ts'
import { hasFigure } from './selection.ts'
import { useCompared } from './useCompared.ts'

interface Props {
  detail: IndicatorDetail
  definition: string
  /** What stands at its left: the same level and period are shown where the series has them. */
  compared: Compared
}

export function BesideOther({ detail, definition, compared }: Props) {
  const words = useComparisonWords()
  const { state } = useNavigation()
  const { language, level, period, selection } = compared
  const sameLevel = detail.coverage.levels.includes(level)
  const wished = useMemo(
    () => ({
      ...state,
      definition,
      period: selection.period,
      level: sameLevel ? level : null,
      parent: sameLevel ? state.parent : null,
    }),
    [state, definition, selection.period, level, sameLevel],
  )
  const {
    answer,
    compared: other,
    isComplete,
  } = useCompared({
    detail,
    tree: compared.tree,
    state: wished,
    oneSeries: true,
  })
  const label = detail.indicator.label[language]
  const alike = useMemo(
    () => other && (sameLevel ? keepAlike(other, compared) : other),
    [other, compared, sameLevel],
  )
  if (other === null || alike === null) return <Nothing label={label} />
  return (
    <ApiGate state={answer} lines={8}>
      {() => {
        if (!isComplete) return null
        if (!other.selection.rows.some(hasFigure)) return <Nothing label={label} />
        const levelWord = inSentence(levels[level].label[language])
        const remarks = [
          ...(sameLevel ? [] : [words.besideOtherLevel(label, levelWord, other.levelWord)]),
          ...(other.selection.period === selection.period
            ? []
            : [words.besideOtherPeriod(label, period, other.period)]),
        ]
        if (alike !== other) remarks.push(words.besideAlike)
        return <BesideFigure id="beside-other" compared={alike} remarks={remarks} />
      }}
    </ApiGate>
  )
}

/** Only the territories of the first series, where both have several. */
function keepAlike(other: Compared, { selection }: Compared): Compared {
  const known = new Set(selection.rows.map(({ territory }) => territory))
  const rows = other.selection.rows.filter(({ territory }) => known.has(territory))
  if (rows.length < 2 || rows.length === other.selection.rows.length) return other
  return { ...other, selection: { ...other.selection, rows } }
}

function Nothing({ label }: { label: string }) {
  const words = useComparisonWords()
  return (
    <Empty>
      <p>{words.besideNothing(label)}</p>
    </Empty>
  )
}
