import type { Verdict } from '../../indicators/wire/target.ts'
import { useMessages } from '../messages/useMessages.ts'

const shapes: Record<Verdict, string> = {
  reached: '✓',
  missed: '✕',
  on_track: '●',
  too_slow: '◐',
  much_too_slow: '◔',
  moving_away: '▼',
  cannot_tell: '○',
  no_data: '–',
}

/** A verdict is always a shape and a word; the colour only repeats them. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { targets } = useMessages()
  return (
    <span class={`verdict verdict-${verdict}`}>
      <span aria-hidden="true">{shapes[verdict]}</span> {targets.verdicts[verdict]}
    </span>
  )
}
