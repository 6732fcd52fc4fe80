import { useState } from 'preact/hooks'
import { type DimensionId, dimensions } from '../../../indicators/dimensions.ts'
import { formatCount } from '../../../indicators/format.ts'
import { levelIds, levels } from '../../../indicators/territory.ts'
import { type IndicatorWire, indicatorDetail } from '../../../indicators/wire/indicator.ts'
import { observations } from '../../../indicators/wire/observation.ts'
import { apiUrl } from '../../client.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { SelectWord } from '../../components/SelectWord.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { Snippet } from '../../requests/Snippet.tsx'
import { useRelease } from '../../state/releases.ts'
import { useApi } from '../../useApi.ts'
import { useDataWords } from './dataWords.ts'
import { ExtractPreview } from './ExtractPreview.tsx'
import { fileFormats } from './fileFormats.ts'
import { SpanWords } from './SpanWords.tsx'

/** As many rows as show what the file will hold. */
const PREVIEWED = 5

/** What the reader composed; '' is all of it. */
interface Choice {
  indicator: string
  level: string
  from: string
  to: string
  breakdown: string
  shape: string
  format: string
}

/** A sentence that composes a file: what, where, when, by what, in which format; its rows counted and shown as it changes. */
export function ExtractBuilder({ indicators }: { indicators: readonly IndicatorWire[] }) {
  const words = useDataWords().builder
  const language = useLanguage()
  const release = useRelease()
  const first = indicators[0]
  const [choice, setChoice] = useState<Choice>({
    indicator: first?.id ?? '',
    level: '',
    from: '',
    to: '',
    breakdown: '',
    shape: '',
    format: 'csv',
  })
  const indicator = indicators.find(({ id }) => id === choice.indicator)
  const detail = useApi(apiUrl(`/indicators/${choice.indicator}`), indicatorDetail)
  const selection = findSelection(choice, indicator)
  const figures = `/indicators/${choice.indicator}/observations`
  const preview = useApi(apiUrl(figures, { ...selection, limit: PREVIEWED }), observations)
  const format = fileFormats.find(({ id }) => id === choice.format) ?? fileFormats[0]
  if (!indicator || !format) return null
  const url = apiUrl(`/extracts/${indicator.id}.${format.extension}`, {
    ...selection,
    dialect: format.dialect,
    shape: format.hasShape ? choice.shape : '',
    release,
  })
  const change = (part: Partial<Choice>) => setChoice({ ...choice, ...part })
  return (
    <div class="builder">
      <h3>{words.title}</h3>
      <p class="sentence-words">
        <SelectWord
          label={words.indicator}
          value={choice.indicator}
          choices={indicators.map(({ id, label }) => ({ value: id, label: label[language] }))}
          choose={(id) => change({ indicator: id, level: '', from: '', to: '', breakdown: '' })}
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
          choose={(level) => change({ level })}
        />
        {detail.status === 'ready' && (
          <SpanWords
            periods={detail.data.coverage.periods.map(({ id }) => id)}
            from={choice.from}
            to={choice.to}
            choose={change}
          />
        )}
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
          choose={(breakdown) => change({ breakdown })}
        />
        <SelectWord
          label={words.format}
          value={choice.format}
          choices={fileFormats.map(({ id, label }) => ({ value: id, label }))}
          choose={(id) => change({ format: id })}
        />
        {format.hasShape && (
          <SelectWord
            label={words.shape}
            value={choice.shape}
            choices={[
              { value: '', label: words.long },
              { value: 'wide', label: words.wide },
            ]}
            choose={(shape) => change({ shape })}
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
