import type { Flag } from '../../indicators/wire/observation.ts'
import { useMessages } from '../messages/useMessages.ts'

/** The letters that qualify a figure, each with its meaning for those who point at it or listen. */
export function FlagMarks({ flags }: { flags: readonly Flag[] }) {
  const { figure } = useMessages()
  if (flags.length === 0) return null
  return (
    <sup class="flags">
      {flags.map((flag) => (
        <span key={flag} title={figure.flags[flag]}>
          <span aria-hidden="true">{flag}</span>
          <span class="visually-hidden"> ({figure.flags[flag]})</span>
        </span>
      ))}
    </sup>
  )
}

/** What the letters that appear on this page mean, in words. */
export function FlagLegend({ of }: { of: readonly { flags: readonly Flag[] }[] }) {
  const { figure } = useMessages()
  const used = [...new Set(of.flatMap((item) => item.flags))].sort()
  if (used.length === 0) return null
  return (
    <p class="flag-legend">
      {figure.flagsTitle}{' '}
      {used.map((flag, index) => (
        <span key={flag}>
          {index > 0 && ', '}
          <b>{flag}</b> {figure.flags[flag]}
        </span>
      ))}
    </p>
  )
}
