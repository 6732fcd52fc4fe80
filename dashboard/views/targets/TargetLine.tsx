import { useCallback } from 'preact/hooks'
import { formatDate } from '../../../indicators/format.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import type { Target } from '../../../indicators/wire/target.ts'
import { bullet } from '../../charts/bullet.ts'
import { findAchievedDay, writeAchieved } from '../../components/achievedText.ts'
import { Drawing } from '../../components/Drawing.tsx'
import { FigureFrame } from '../../components/FigureFrame.tsx'
import { findVerdictWord } from '../../components/findVerdictWord.ts'
import { IndicatorName } from '../../components/IndicatorName.tsx'
import { StatusText } from '../../components/StatusText.tsx'
import { Traced } from '../../components/Traced.tsx'
import { VerdictMark } from '../../components/VerdictMark.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { findFigureId } from './findFigureId.ts'
import { RuleDetails } from './RuleDetails.tsx'
import { TargetTable } from './TargetTable.tsx'
import { tracedTo, writeLater, writeMilestone, writePace, writeScope, writeValue } from './targetText.ts'
import { useTargetWords } from './targetWords.ts'

interface Props {
  operation: Operation
  target: Target
  /** All its versions, this one among them. */
  versions: readonly Target[]
  catalogue: readonly IndicatorWire[]
  tree: TerritoryTree
}

/** Name and scope, bullet, figure and pace, verdict; then the rule with its numbers and the older versions. */
export function TargetLine({ operation, target, versions, catalogue, tree }: Props) {
  const words = useTargetWords()
  const isAlone = useNavigation().embed !== undefined
  const indicator = catalogue.find(({ id }) => id === target.indicator)
  const language = useLanguage()
  const figure = indicator ? writeFigure() : ''
  const name = `${indicator?.label[language] ?? target.indicator}, ${writeScope(target, { tree, words, language })}`
  const alt = words.bulletAlt(name, figure, words.verdicts[findVerdictWord(target)])
  const draw = useCallback(
    (width: number) => {
      const format = (value: number) =>
        indicator ? writeValue(value, { indicator, language }) : String(value)
      const { achieved, milestone, baseline, elapsed } = target
      return bullet(
        {
          // what is certain at the deadline, where the count cannot be cut there
          achieved: { ...achieved, value: achieved.atDeadline?.lower ?? achieved.value },
          target: target.target.value,
          milestone: milestone?.value ?? null,
          baseline: baseline?.value ?? null,
          elapsed,
        },
        { width, language, format, label: alt },
      )
    },
    [target, indicator, language, alt],
  )
  if (!indicator) return null
  const pace = writePace(target, { indicator, words, language })
  const milestone = writeMilestone(target, { indicator, words, language })
  const later = writeLater(target, { indicator, words, language })
  const day = findAchievedDay(target)
  return (
    <li>
      <FigureFrame
        id={findFigureId('bullet', operation.id, target)}
        class="target-line"
        level={3}
        title={
          <>
            <IndicatorName of={indicator} />,{' '}
            <span class="target-scope">{writeScope(target, { tree, words, language })}</span>
          </>
        }
        source={indicator.source[language]}
        fold={words.table}
        table={<TargetTable caption={name} targets={[target]} catalogue={catalogue} tree={tree} />}
      >
        <div>
          <p class={isAlone ? 'figure-subtitle' : 'figure-subtitle visually-hidden'}>{operation.title}</p>
          <Drawing draw={draw} alt={alt} widthAtDesk={471} />
        </div>
        <div class="target-figure figure-notes">
          <p>
            {target.achieved.value === null ? (
              <StatusText of={{ status: target.achieved.status, reason: null }} />
            ) : (
              <>
                <strong>
                  <Traced of={tracedTo(target)}>{figure}</Traced>
                </strong>
                {day && <small> {words.asOf(formatDate(day, language, { short: true }))}</small>}
              </>
            )}{' '}
            <small class="target-deadline">
              {words.deadline(formatDate(target.target.date, language, { short: true }))}
            </small>
          </p>
          {later && <p class="target-pace">{later}</p>}
          {pace && <p class="target-pace">{pace}</p>}
          {milestone && <p class="target-pace">{milestone}</p>}
          {isAlone && operation.to !== null && operation.to < target.target.date && (
            <p class="target-pace">{words.pastOperation(formatDate(operation.to, language))}</p>
          )}
        </div>
        <div class="target-verdict figure-notes">
          <p>
            <VerdictMark word={findVerdictWord(target)} />
          </p>
        </div>
      </FigureFrame>
      <RuleDetails
        operation={operation.id}
        target={target}
        versions={versions}
        name={name}
        indicator={indicator}
      />
    </li>
  )

  function writeFigure(): string {
    if (!indicator) return ''
    const achieved = writeAchieved(target, { indicator, words, language })
    if (achieved === undefined) return words.verdicts[findVerdictWord(target)]
    const write = indicator.kind === 'count' ? words.achievedOf : words.achievedFor
    return write(achieved, writeValue(target.target.value, { indicator, language }))
  }
}

/** Two versions of one target: the same indicator for the same scope. */
export function isSameTarget(a: Target, b: Target): boolean {
  return (
    a.indicator === b.indicator &&
    a.scope.convention === b.scope.convention &&
    a.scope.territory === b.scope.territory &&
    a.scope.sex === b.scope.sex
  )
}
