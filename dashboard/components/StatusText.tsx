import { reasons } from '../../indicators/reasons.ts'
import type { Observation, Status } from '../../indicators/wire/observation.ts'
import { useLanguage, useMessages } from '../messages/useMessages.ts'

type Missing = Pick<Observation, 'status' | 'reason'>

const words = {
  suppressed: 'confidential',
  not_available: 'notAvailable',
  not_applicable: 'notApplicable',
} as const satisfies Record<Exclude<Status, 'published'>, string>

/** Why there is no figure: one word, and the reason on the same line or, where space is short, behind it. */
export function StatusText({ of, short = false }: { of: Missing; short?: boolean }) {
  const { figure } = useMessages()
  const language = useLanguage()
  if (of.status === 'published') return null
  const word = figure[words[of.status]]
  const reason = of.reason ? reasons[of.reason][language] : ''
  /* The reason of a suppressed figure opens with the word itself. */
  const rest = reason.startsWith(word) ? reason.slice(word.length).replace(/^[\s\u202f]*:\s*/, '') : reason
  if (short || rest === '' || rest === word) {
    return (
      <span class={`status status-${of.status}`} title={rest}>
        {word}
        {rest !== '' && <span class="visually-hidden"> ({rest})</span>}
      </span>
    )
  }
  return (
    <span class={`status status-${of.status}`}>
      {word} <small>({rest})</small>
    </span>
  )
}
