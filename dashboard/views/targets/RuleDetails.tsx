import { useState } from 'preact/hooks'
import { formatDate } from '../../../indicators/format.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Target } from '../../../indicators/wire/target.ts'
import { MethodLink } from '../../components/MethodLink.tsx'
import { colon } from '../../messages/typography.ts'
import { useLanguage } from '../../messages/useMessages.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { findFigureId } from './findFigureId.ts'
import { Trajectory } from './Trajectory.tsx'
import { writeInputs, writeProjection, writeValue } from './targetText.ts'
import { useTargetWords } from './targetWords.ts'

interface Props {
  /** The id of the operation. */
  operation: string
  target: Target
  versions: readonly Target[]
  /** The indicator and the scope of the target, in words. */
  name: string
  indicator: IndicatorWire
}

/** The rule that gave the verdict, the numbers it was given, where the pace leads, and what the target was before. */
export function RuleDetails({ operation, target, versions, name, indicator }: Props) {
  const words = useTargetWords()
  const language = useLanguage()
  const context = { indicator, words, language }
  const projection = writeProjection(target, context)
  const { embed } = useNavigation()
  const trajectory = findFigureId('trajectory', operation, target)
  const [open, setOpen] = useState(embed === trajectory)
  return (
    <details class="rule" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.rule}</summary>
      {open && <Trajectory id={trajectory} target={target} name={name} indicator={indicator} />}
      <p>{words.rules[target.rule.id] ?? target.rule.id}</p>
      <dl class="rule-inputs">
        {writeInputs(target, context).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {projection && <p>{projection}</p>}
      <MethodLink part="targets" />
      <h4>{words.history}</h4>
      <ul>
        {versions
          .toSorted((a, b) => b.version - a.version)
          .map((version) => (
            <li key={version.version}>
              {words.version(version.version, formatDate(version.decided, language))} (
              {version.superseded ? words.versionSuperseded : words.versionCurrent}){colon[language]}
              {writeVersion(version)}
            </li>
          ))}
      </ul>
    </details>
  )

  function writeVersion({ target: aim, milestone }: Target): string {
    const write = ({ value, date }: { value: number; date: string }) =>
      [writeValue(value, context), formatDate(date, language)] as const
    const parts = [words.versionTarget(...write(aim))]
    if (milestone) parts.push(words.versionMilestone(...write(milestone)))
    return parts.join(', ')
  }
}
