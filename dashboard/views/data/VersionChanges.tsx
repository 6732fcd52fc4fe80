import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { type Changes, changesPage } from '../../../indicators/wire/changes.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useKnownReleases } from '../../state/releases.ts'
import { useApi } from '../../useApi.ts'
import { ChangedFigures } from './ChangedFigures.tsx'
import { formatCounts, useVersionWords } from './versionWords.ts'

interface Props {
  release: number
  indicators: readonly IndicatorWire[]
}

/** What a release changed: definitions first, then how much of each indicator, its figures on demand. */
export function VersionChanges({ release, indicators }: Props) {
  const words = useVersionWords()
  const known = useKnownReleases()
  const answer = useApi(apiUrl(`/releases/${release}/changes`, { limit: 1 }), changesPage, {
    ofRelease: false,
  })
  return (
    <ApiGate state={answer}>
      {(found) => {
        const { previous } = found
        const isWithdrawn = known?.withdrawn.some((one) => one.release === previous) ?? false
        return (
          <>
            {previous !== null && isWithdrawn && <p>{words.afterWithdrawn(previous)}</p>}
            {found.redefined.map((one) => (
              <Redefined key={one.indicator} change={one} indicators={indicators} />
            ))}
            <ul class="changed-indicators">
              {found.indicators.map((one) => (
                <ChangedIndicator
                  key={one.indicator}
                  changes={found}
                  counted={one}
                  indicators={indicators}
                  isWithdrawn={isWithdrawn}
                />
              ))}
            </ul>
          </>
        )
      }}
    </ApiGate>
  )
}

interface ChangedProps {
  changes: Changes
  counted: Changes['indicators'][number]
  indicators: readonly IndicatorWire[]
  isWithdrawn: boolean
}

function ChangedIndicator({ changes, counted, indicators, isWithdrawn }: ChangedProps) {
  const words = useVersionWords()
  const language = useLanguage()
  const indicator = indicators.find(({ id }) => id === counted.indicator)
  const label = indicator?.label[language] ?? counted.indicator
  const line = (
    <>
      {label} <small>{formatCounts(counted, words, language)}</small>
    </>
  )
  if (changes.previous === null || !indicator) return <li>{line}</li>
  return (
    <li>
      <ChangedFigures
        release={changes.release}
        indicator={indicator}
        summary={line}
        isWithdrawn={isWithdrawn}
      />
    </li>
  )
}

interface RedefinedProps {
  change: Changes['redefined'][number]
  indicators: readonly IndicatorWire[]
}

function Redefined({ change, indicators }: RedefinedProps) {
  const words = useVersionWords()
  const language = useLanguage()
  const indicator = indicators.find(({ id }) => id === change.indicator)
  const name = (ids: readonly string[]) =>
    ids
      .map((id) => indicator?.definitions.find((one) => one.id === id)?.label[language] ?? id)
      .join(language === 'fr' ? '\u202f; ' : '; ')
  return (
    <p>
      <strong>{words.redefined(indicator?.label[language] ?? change.indicator)}</strong>{' '}
      {words.definitionBefore(name(change.before))} {words.definitionAfter(name(change.after))}
    </p>
  )
}
