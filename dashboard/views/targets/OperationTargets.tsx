import { formatDate } from '../../../indicators/format.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import type { Priority, Target } from '../../../indicators/wire/target.ts'
import { Empty } from '../../components/Empty.tsx'
import { findVerdictWord, verdictWords } from '../../components/findVerdictWord.ts'
import { Later } from '../../components/Later.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { Twin } from '../../components/Twin.tsx'
import { VerdictMark } from '../../components/VerdictMark.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { AnnexLinks } from '../annex/AnnexLinks.tsx'
import { orderTargets } from './orderTargets.ts'
import { PriorityVerdicts } from './PriorityVerdicts.tsx'
import { SpendingTable } from './SpendingTable.tsx'
import { isSameTarget, TargetLine } from './TargetLine.tsx'
import { TargetTable } from './TargetTable.tsx'
import { useTargetWords } from './targetWords.ts'
import { writeBudget } from './writeBudget.ts'

/** About as many targets as a tall screen shows before any is scrolled to. */
const SEEN_FIRST = 4

interface Props {
  operation: Operation
  targets: readonly Target[]
  /** Priorities whose programme judges them by their milestones; most have none. */
  priorities: readonly Priority[]
  /** Whether the reader asked for some of the targets only. */
  isChosen: boolean
  catalogue: readonly IndicatorWire[]
  tree: TerritoryTree
}

/** One operation: what it is and costs, then one line per target, operation-wide ones first. */
export function OperationTargets({ operation, targets, priorities, isChosen, catalogue, tree }: Props) {
  const words = useTargetWords()
  const language = useLanguage()
  const inForce = orderTargets(targets, catalogue)
  const end = operation.to
  const date = (day: string) => formatDate(day, language)
  const lines = inForce.map((target) => (
    <TargetLine
      key={`${target.indicator}${JSON.stringify(target.scope)}`}
      operation={operation}
      target={target}
      versions={targets.filter((other) => isSameTarget(other, target))}
      catalogue={catalogue}
      tree={tree}
    />
  ))
  return (
    <section class="operation" aria-labelledby={`operation-${operation.id}`}>
      <h2 id={`operation-${operation.id}`}>
        <PageLink page="operations" choice={{ operation: operation.id }}>
          {operation.title}
        </PageLink>
      </h2>
      {operation.from && operation.to && (
        <p class="lede">{words.lead(operation.lead, date(operation.from), date(operation.to))}</p>
      )}
      <p>{writeBudget(operation, words, language)}</p>
      <AnnexLinks operation={operation} />
      {inForce.length === 0 ? (
        <Empty>
          <p>{isChosen ? words.noneChosen : words.none}</p>
        </Empty>
      ) : (
        <>
          <VerdictCounts targets={inForce} />
          {targets.some(({ synthetic }) => synthetic) && <p class="warning">{words.syntheticTargets}</p>}
          <p class="target-legend">{words.bulletLegend}</p>
          {end !== null && inForce.some(({ target }) => target.date > end) && (
            <p class="target-legend">{words.pastOperation(date(end))}</p>
          )}
          <ul class="target-lines">
            {lines.slice(0, SEEN_FIRST)}
            <Later as="li">{lines.slice(SEEN_FIRST)}</Later>
          </ul>
          <Twin summary={words.tableOfAll}>
            <TargetTable
              caption={words.tableCaption(operation.title)}
              targets={inForce}
              catalogue={catalogue}
              tree={tree}
            />
          </Twin>
          <PriorityVerdicts priorities={priorities} catalogue={catalogue} />
        </>
      )}
      <Later>
        <SpendingTable operation={operation} />
      </Later>
    </section>
  )
}

/** How many targets have each verdict, best first. */
function VerdictCounts({ targets }: Pick<Props, 'targets'>) {
  const words = useTargetWords()
  const counts = verdictWords
    .map((word) => ({ word, count: targets.filter((target) => findVerdictWord(target) === word).length }))
    .filter(({ count }) => count > 0)
  return (
    <ul class="verdict-counts" aria-label={words.summary}>
      {counts.map(({ word, count }) => (
        <li key={word}>
          <VerdictMark word={word} /> {count}
        </li>
      ))}
    </ul>
  )
}
