import { formatShare } from '../../../indicators/format.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Priority } from '../../../indicators/wire/target.ts'
import { IndicatorName } from '../../components/IndicatorName.tsx'
import { colon } from '../../messages/typography.ts'
import { useLanguage } from '../../messages/useMessages.ts'
import { useTargetWords } from './targetWords.ts'

interface Props {
  priorities: readonly Priority[]
  catalogue: readonly IndicatorWire[]
}

/** The priorities of programmes that judge them by their milestones, with the share of each; nothing without any. */
export function PriorityVerdicts({ priorities, catalogue }: Props) {
  const { priority: words, between } = useTargetWords()
  const language = useLanguage()
  const [first] = priorities
  if (!first) return null
  const share = (value: number) => formatShare(value, language, { decimals: 0 })
  const { achieved, oneBelow, failure } = first.rule.inputs
  return (
    <section class="stack">
      <h3>{words.title}</h3>
      <p>{words.lede(share(achieved), share(oneBelow), share(failure))}</p>
      {priorities.map((one) => (
        <div key={`${one.programme}|${one.priority}`}>
          <p>
            {words.name(one.programme, one.priority)}
            {colon[language]}
            <strong>{words.verdicts[one.verdict]}</strong>
          </p>
          <ul>
            {one.indicators.map((line) => (
              <li key={line.indicator}>
                {writeName(line.indicator)}
                {colon[language]}
                {writeShare(line)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )

  function writeName(id: string) {
    const indicator = catalogue.find((known) => known.id === id)
    return indicator ? <IndicatorName of={indicator} /> : id
  }

  function writeShare({ achieved: result, milestone }: Priority['indicators'][number]): string {
    if (!result || milestone === 0) return words.unknown
    const [lower, upper] = [result.lower / milestone, result.upper / milestone]
    return words.share(lower === upper ? share(lower) : between(share(lower), share(upper)))
  }
}
