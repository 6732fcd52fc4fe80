import { flagWords } from '../../indicators/flagWords.ts'
import type { Flag } from '../../indicators/wire/observation.ts'
import { useLanguage, useMessages } from '../messages/useMessages.ts'

/** The letters that qualify a figure, each with its meaning for those who point at it or listen. */
export function FlagMarks({ flags }: { flags: readonly Flag[] }) {
  const language = useLanguage()
  if (flags.length === 0) return null
  return (
    <sup class="flags">
      {flags.map((flag) => (
        <span key={flag} title={flagWords[flag][language]}>
          <span aria-hidden="true">{flag}</span>
          <span class="visually-hidden"> ({flagWords[flag][language]})</span>
        </span>
      ))}
    </sup>
  )
}

/** What the letters that appear on this page mean, in words. */
export function FlagLegend({ of }: { of: readonly { flags: readonly Flag[] }[] }) {
  const { figure } = useMessages()
  const language = useLanguage()
  const used = [...new Set(of.flatMap((item) => item.flags))].sort()
  if (used.length === 0) return null
  return (
    <p class="flag-legend">
      {figure.flagsTitle}{' '}
      {used.map((flag, index) => (
        <span key={flag}>
          {index > 0 && ', '}
          <b>{flag}</b> {flagWords[flag][language]}
        </span>
      ))}
    </p>
  )
}
