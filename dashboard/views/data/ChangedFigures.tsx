import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { formatCount, formatPeriod } from '../../../indicators/format.ts'
import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { changesPage } from '../../../indicators/wire/changes.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useApi } from '../../useApi.ts'
import { useCategories } from '../../useCategories.ts'
import { useTerritories } from '../../useTerritories.ts'
import { formatSides } from './formatSides.ts'
import { useVersionWords } from './versionWords.ts'

interface Props {
  release: number
  indicator: IndicatorWire
  summary: ComponentChildren
  /** The release before may no longer be read. */
  isWithdrawn: boolean
}

/** The figures of an indicator that a release changed, fetched once they are unfolded. */
export function ChangedFigures({ summary, ...rest }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && <FigureTable {...rest} />}
    </details>
  )
}

const few = 100
/** As many as the API gives at once. */
const many = 1000

function FigureTable({ release, indicator, isWithdrawn }: Omit<Props, 'summary'>) {
  const words = useVersionWords()
  const language = useLanguage()
  const tree = useTerritories()
  const [limit, setLimit] = useState(few)
  const url = (most: number) =>
    apiUrl(`/releases/${release}/changes`, { indicator: indicator.id, limit: most })
  const answer = useApi(url(limit), changesPage, { ofRelease: false })
  const categories = useCategories(indicator.breakdowns.includes('operation'))
  const name = (id: string) => (tree.status === 'ready' ? tree.data.name(id, language) : id)
  const defined = (id: string) => indicator.definitions.find((one) => one.id === id)?.label[language] ?? id
  return (
    <ApiGate state={answer}>
      {({ figures, total, next }) => {
        const severalDefinitions = new Set(figures.map(({ definition }) => definition)).size > 1
        const rows = figures.map((figure) => ({
          ...figure,
          where: [
            name(figure.territory),
            formatPeriod(figure.period, language),
            ...categories(figure.dimensions),
            ...(severalDefinitions ? [defined(figure.definition)] : []),
          ].join(' · '),
          ...formatSides(figure, { indicator, words, language, isWithdrawn }),
        }))
        return (
          <>
            <DataTable
              caption={words.caption(indicator.label[language])}
              columns={[
                {
                  key: 'figure',
                  header: words.figure,
                  cell: ({ where }) => <span class="changed-figure">{where}</span>,
                  sortValue: ({ where }) => where,
                },
                {
                  key: 'change',
                  header: words.change,
                  cell: ({ change }) => words.changes[change],
                  sortValue: ({ change }) => words.changes[change],
                },
                { key: 'before', header: words.before, numeric: true, cell: ({ old }) => old },
                { key: 'after', header: words.after, numeric: true, cell: ({ now }) => now },
              ]}
              rows={rows}
              rowKey={({ id }) => id}
            />
            {total > rows.length && (
              <p>
                {words.partOf(formatCount(rows.length, language), formatCount(total, language))}{' '}
                {next !== null && limit < many && (
                  <button type="button" class="no-print" onClick={() => setLimit(many)}>
                    {words.more}
                  </button>
                )}{' '}
                <a class="no-print" href={url(many)}>
                  {words.json}
                </a>
              </p>
            )}
          </>
        )
      }}
    </ApiGate>
  )
}
