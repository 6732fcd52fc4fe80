import { type DimensionId, dimensions } from '../../../indicators/dimensions.ts'
import { formatCount } from '../../../indicators/format.ts'
import { findPeriodKind } from '../../../indicators/period.ts'
import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { levelIds, levels } from '../../../indicators/territory.ts'
import { type IndicatorWire, indicatorDetail } from '../../../indicators/wire/indicator.ts'
import { observations } from '../../../indicators/wire/observation.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { SelectWord } from '../../components/SelectWord.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { Snippet } from '../../requests/Snippet.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { useRelease } from '../../state/releases.ts'
import type { ViewState } from '../../state/viewState.ts'
import { useApi } from '../../useApi.ts'
import { useDataWords } from './dataWords.ts'
import { ExtractPreview } from './ExtractPreview.tsx'
import { fileFormats } from './fileFormats.ts'
import { SpanWords } from './SpanWords.tsx'

/** As many rows as show what the file will hold. */
const PREVIEWED = 5

/** What the reader composed; '' is all of it. */
interface Choice {
  level: string
  from: string
  to: string
  breakdown: string
  shape: string
}

/** A sentence that composes a file: what, where, when, by what, in which format; its rows counted and shown as it changes. */
export function ExtractBuilder({ indicators }: { indicators: readonly IndicatorWire[] }) {
  const words = useDataWords().builder
  const language = useLanguage()
  const release = useRelease()
  const { state, choose } = useNavigation()
  const indicator = indicators.find(({ id }) => id === state.indicator) ?? indicators[0]
  const detail = useApi(indicator ? apiUrl(`/indicators/${indicator.id}`) : null, indicatorDetail)
  const periods = detail.status === 'ready' ? detail.data.coverage.periods.map(({ id }) => id) : undefined
  const choice = findChoice(state, indicator, periods)
  const selection = findSelection(choice, indicator)
  const figures = `/indicators/${indicator?.id}/observations`
  const preview = useApi(indicator ? apiUrl(figures, { ...selection, limit: PREVIEWED }) : null, observations)
  const format = fileFormats.find(({ id }) => id === state.format) ?? fileFormats[0]
  if (!indicator || !format) return null
  const url = apiUrl(`/extracts/${indicator.id}.${format.extension}`, {
    ...selection,
    dialect: format.dialect,
    shape: format.hasShape ? choice.shape : '',
    release,
  })
  return (
    <div class="builder">
      <h3>{words.title}</h3>
      <p class="sentence-words">
        <SelectWord
          label={words.indicator}
          value={indicator.id}
          choices={indicators.map(({ id, label }) => ({ value: id, label: label[language] }))}
          choose={(id) =>
            choose({
              indicator: id,
              definition: null,
              level: null,
              from: null,
              period: null,
              breakdown: null,
            })
          }
        />
        <SelectWord
          label={words.level}
          value={choice.level}
          choices={[
            { value: '', label: words.allLevels },
            ...levelIds
              .filter((level) => indicator.levels.includes(level))
              .map((level) => ({ value: level, label: levels[level].label[language] })),
          ]}
          choose={(id) => choose({ level: levelIds.find((level) => level === id) ?? null, parent: null })}
        />
        {periods && <SpanWords periods={periods} from={choice.from} to={choice.to} />}
        <SelectWord
          label={words.breakdown}
          value={choice.breakdown}
          choices={[
            { value: '', label: words.totals },
            ...indicator.breakdowns
              // a figure of an operation always names it
              .filter((id) => id !== 'operation')
              .map((id) => ({ value: id, label: words.by(dimensions[id].label[language].toLowerCase()) })),
          ]}
          choose={(breakdown) => choose({ breakdown: breakdown || null })}
        />
        <SelectWord
          label={words.format}
          value={format.id}
          choices={fileFormats.map(({ id, label }) => ({ value: id, label }))}
          choose={(id) => choose({ format: id })}
        />
        {format.hasShape && (
          <SelectWord
            label={words.shape}
            value={choice.shape}
            choices={[
              { value: '', label: words.long },
              { value: 'wide', label: words.wide },
            ]}
            choose={(shape) => choose({ shape: shape === 'wide' ? shape : null })}
          />
        )}
      </p>
      <ApiGate state={preview} lines={PREVIEWED}>
        {({ observations: rows, total }) => (
          <>
            <p aria-live="polite">
              {words.count(total, formatCount(total, language))}{' '}
              {total > 0 && (
                <a href={url} download>
                  {words.download(format.label)}
                </a>
              )}
            </p>
            {total > 0 && <ExtractPreview rows={rows} indicator={indicator} />}
          </>
        )}
      </ApiGate>
      <Snippet url={apiUrl(figures, { ...selection, release })} rows="observations" />
    </div>
  )
}

/** The reader's choices, made on this page or brought from another, that this indicator has; its periods are undefined until known. */
function findChoice(
  state: ViewState,
  indicator: IndicatorWire | undefined,
  periods: readonly string[] | undefined,
): Choice {
  const has = (period: string | null): period is string =>
    period !== null && (periods?.includes(period) ?? true)
  const to = has(state.period) ? state.period : ''
  const { from } = state
  const isSpan = has(from) && from < to && findPeriodKind(from) === findPeriodKind(to)
  return {
    level: indicator?.levels.find((level) => level === state.level) ?? '',
    from: isSpan ? from : to,
    to,
    breakdown: indicator?.breakdowns.find((id) => id === state.breakdown) ?? '',
    shape: state.shape ?? '',
  }
}

/** Every breakdown is named: without a choice `/extracts` gives them all, and `/observations` none. */
function findSelection(
  { level, from, to, breakdown }: Choice,
  indicator: IndicatorWire | undefined,
): Record<string, string> {
  const by: Partial<Record<DimensionId, string>> = Object.fromEntries(
    (indicator?.breakdowns ?? [])
      .filter((id) => id !== 'operation')
      .map((id) => [id, id === breakdown ? '*' : 'total']),
  )
  return { level, period: from === to ? from : `${from}..${to}`, ...by }
}
