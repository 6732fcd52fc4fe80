import { dimensions } from '../../../indicators/dimensions.ts'
import { formatPeriod } from '../../../indicators/format.ts'
import { levels } from '../../../indicators/territory.ts'
import type { IndicatorDetail, IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { Fact } from '../../components/Fact.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { colon } from '../../messages/typography.ts'
import { useLanguage } from '../../messages/useMessages.ts'
import { useMethodWords } from './methodWords.ts'

interface Props {
  indicator: IndicatorWire
  coverage: IndicatorDetail['coverage']
  catalogue: readonly IndicatorWire[]
}

/** Numerator, denominator, unit, levels, rule of confidentiality, source: one line each. */
export function IndicatorFacts({ indicator, coverage, catalogue }: Props) {
  const words = useMethodWords()
  const language = useLanguage()
  const { numerator, denominator, kind } = indicator
  const list = (items: readonly string[]) => (items.length === 0 ? words.none : items.join(', '))
  const related = catalogue.filter(({ id }) => indicator.related.includes(id))
  return (
    <dl class="fact-list">
      <Fact name={words.id}>
        <code>{indicator.id}</code>
      </Fact>
      {numerator && <Fact name={denominator ? words.numerator : words.counted}>{numerator[language]}</Fact>}
      {denominator && <Fact name={words.denominator}>{denominator[language]}</Fact>}
      <Fact name={words.calculation}>{writeCalculation()}</Fact>
      <Fact name={words.unit}>{words.kinds[kind]}</Fact>
      <Fact name={words.polarity}>{words.polarities[indicator.polarity]}</Fact>
      <Fact name={words.scope}>{words.scopes[indicator.scope]}</Fact>
      <Fact name={words.levels}>{list(indicator.levels.map((level) => levels[level].label[language]))}</Fact>
      <Fact name={words.breakdowns}>
        {list(indicator.breakdowns.map((dimension) => dimensions[dimension].label[language]))}
      </Fact>
      <Fact name={words.periods}>{list(indicator.periods.map((period) => words.periodKinds[period]))}</Fact>
      <Fact name={words.interval}>{indicator.hasInterval ? words.withInterval : words.withoutInterval}</Fact>
      <Fact name={words.suppression}>
        {words.suppressions[indicator.suppression]} (<a href="#confidential">{words.whyHidden}</a>)
      </Fact>
      <Fact name={words.source}>{indicator.source[language]}</Fact>
      <Fact name={words.citation}>{indicator.citation[language]}</Fact>
      {related.length > 0 && (
        <Fact name={words.related}>
          <ul class="in-line">
            {related.map(({ id, label }) => (
              <li key={id}>
                <PageLink page="method" choice={{ indicator: id, definition: null }} part="indicator">
                  {label[language]}
                </PageLink>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={words.held}>
        {writeHeld()}
        {indicator.synthetic && <small class="explained">{words.synthetic}</small>}
      </Fact>
    </dl>
  )

  function writeCalculation(): string {
    if (denominator) return indicator.hasInterval || kind === 'share' ? words.rate : words.asPublished
    return kind === 'count' || kind === 'amount' ? words.sum : words.asPublished
  }

  /** Periods of one kind follow each other; those of several kinds are told kind by kind. */
  function writeHeld() {
    const told = indicator.periods.flatMap((kind) => {
      const ids = coverage.periods.filter((period) => period.kind === kind).map(({ id }) => id)
      const [first, last] = [ids.toSorted()[0], ids.toSorted().at(-1)]
      if (first === undefined || last === undefined) return []
      const write = (period: string) => formatPeriod(period, language, { short: true })
      return [{ kind, text: words.heldPeriods(write(first), write(last), ids.length) }]
    })
    if (told.length === 0) return words.heldNone
    return (
      <ul class="plain">
        {told.map(({ kind, text }) => (
          <li key={kind}>
            {words.periodKinds[kind]}
            {colon[language]}
            {text}
          </li>
        ))}
      </ul>
    )
  }
}
