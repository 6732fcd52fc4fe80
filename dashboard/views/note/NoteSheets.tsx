import { useMemo } from 'preact/hooks'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { DocumentActions } from '../../document/DocumentActions.tsx'
import { DocumentBody } from '../../document/DocumentBody.tsx'
import type { Picture } from '../../document/printedDocument.ts'
import { useReleaseMark } from '../../document/useReleaseMark.ts'
import { joinAnswers } from '../../joinAnswers.ts'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { composeCourse } from '../overview/composeCourse.ts'
import { composeListed } from '../overview/composeListed.ts'
import { composeSiblings } from '../overview/composeSiblings.ts'
import { findList } from '../overview/findLead.ts'
import type { Headline } from '../overview/headline.ts'
import { useLists } from '../overview/useLists.ts'
import { useOthers } from '../overview/useOthers.ts'
import { useSiblings } from '../overview/useSiblings.ts'
import { composeNote } from './composeNote.ts'
import { useNoteWords } from './noteWords.ts'

interface Props {
  territory: string
  lead: Headline
  /** The lead first. */
  headlines: readonly Headline[]
  tree: TerritoryTree
  catalogue: readonly IndicatorWire[]
}

/** The note once its charts are known: where the territory stands, its course, and what became of those listed. */
export function NoteSheets({ territory, lead, headlines, tree, catalogue }: Props) {
  const { overview: words, figure } = useMessages()
  const note = useNoteWords()
  const language = useLanguage()
  const release = useReleaseMark()
  const list = findList(headlines)
  // without a list, the course of what is known next
  const next = headlines[1] ?? lead
  const answers = joinAnswers(
    useSiblings(lead, tree),
    useOthers(lead, tree),
    useOthers(next, tree),
    useLists(list),
  )
  const found = answers.status === 'ready' ? answers.data : undefined
  const printed = useMemo(() => {
    if (!found) return undefined
    const [siblings, others, nextOthers, lists] = found
    const context = { tree, words, figure, note, language }
    const partition = list && composeListed(lists, list, context)
    const sourced = (picture: Picture | undefined, of: IndicatorWire | undefined): Picture[] =>
      picture && of ? [{ ...picture, notes: [...picture.notes, figure.source(of.citation[language])] }] : []
    const around = sourced(siblings && composeSiblings(lead, siblings, context), lead.indicator)
    const course = sourced(composeCourse(lead, others, context), lead.indicator)
    const third = partition
      ? sourced(
          partition,
          catalogue.find(({ id }) => id === 'siei_solution_share'),
        )
      : sourced(next === lead ? undefined : composeCourse(next, nextOthers, context), next.indicator)
    // a list of dots is as high as half a sheet
    const isHigh = siblings?.choice.picture === 'dots'
    const rows = isHigh ? [around, [...course, ...third]] : [[...around, ...course], third]
    const pictures = rows.filter((row) => row.length > 0)
    return composeNote(
      { territory, lead, headlines, pictures, release: release.name, link: release.link },
      context,
    )
  }, [answers.status, language, release.link])
  return (
    <ApiGate state={answers} lines={16}>
      {() =>
        printed && (
          <>
            <p class="no-print">{note.about}</p>
            <DocumentActions of={printed} release={release.number} words={note.actions} />
            <DocumentBody of={printed} />
          </>
        )
      }
    </ApiGate>
  )
}
