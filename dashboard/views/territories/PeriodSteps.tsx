import { useEffect, useState } from 'preact/hooks'
import { formatPeriod } from '../../../indicators/format.ts'
import { useNavigation } from '../../state/navigation.tsx'
import type { Compared } from './compared.ts'
import { useViewWords } from './viewWords.ts'

/** Long enough to read where a territory has gone. */
const STEP_MS = 1600

/** Steps through the periods of the kind shown, by hand or one after the other. */
export function PeriodSteps({ compared }: { compared: Compared }) {
  const words = useViewWords()
  const { choose } = useNavigation()
  const [isPlaying, setPlaying] = useState(false)
  const { selection, language } = compared
  const periods = [...new Set(selection.series.map(({ period }) => period))].sort()
  const index = periods.indexOf(selection.period ?? '')
  const next = periods[index + 1]

  useEffect(() => {
    if (!isPlaying) return
    if (next === undefined) return setPlaying(false)
    const timer = setTimeout(() => choose({ period: next }, { replace: true }), STEP_MS)
    return () => clearTimeout(timer)
  }, [isPlaying, next, choose])

  if (periods.length < 3 || index < 0) return null
  const play = () => {
    if (!isPlaying && next === undefined) choose({ period: periods[0] ?? null }, { replace: true })
    setPlaying(!isPlaying)
  }
  return (
    <p class="period-steps no-print">
      <button type="button" onClick={play}>
        {isPlaying ? words.pause : words.play}
      </button>
      <input
        type="range"
        class="period-range"
        aria-label={words.steps}
        aria-valuetext={formatPeriod(periods[index] ?? '', language)}
        min={0}
        max={periods.length - 1}
        value={index}
        onInput={(event) => {
          setPlaying(false)
          choose({ period: periods[Number(event.currentTarget.value)] ?? null }, { replace: true })
        }}
      />
      <output>{formatPeriod(periods[index] ?? '', language, { short: true })}</output>
    </p>
  )
}
