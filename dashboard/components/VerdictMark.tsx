import { useMessages } from '../messages/useMessages.ts'
import type { VerdictWord } from './findVerdictWord.ts'

const shapes: Record<VerdictWord, string> = {
  reached: '✓',
  missed: '✕',
  on_track: '●',
  too_slow: '◐',
  much_too_slow: '◔',
  moving_away: '▼',
  cannot_tell: '○',
  cannot_tell_ever: '○',
  no_data: '–',
}

/** A verdict is always a shape and a word; the colour only repeats them. */
export function VerdictMark({ word }: { word: VerdictWord }) {
  const { target } = useMessages()
  return (
    <span class={`verdict verdict-${word}`}>
      <span aria-hidden="true">{shapes[word]}</span> {target.verdicts[word]}
    </span>
  )
}
