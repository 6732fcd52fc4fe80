import { useCallback, useMemo } from 'preact/hooks'
import { formatCount, formatShare } from '../../../indicators/format.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { stackedShare } from '../../charts/stackedShare.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { Figure } from '../../components/Figure.tsx'
import { StatusText } from '../../components/StatusText.tsx'
import { Traced } from '../../components/Traced.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { useBeneficiaryWords } from './beneficiaryWords.ts'
import { type ExitPart, findExitParts, type Situation, toShares } from './exitParts.ts'
import type { BeneficiaryFigures } from './useBeneficiaries.ts'

interface Props {
  figures: BeneficiaryFigures
  catalogue: readonly IndicatorWire[]
}

/** All exits of the operation by situation, unknown ones among them. */
export function ExitResults({ figures, catalogue }: Props) {
  const words = useBeneficiaryWords()
  const { figure } = useMessages()
  const language = useLanguage()
  const positive = figures.positive_exit_rate.observations[0]
  const unknown = figures.unknown_exit_share.observations[0]
  const exits = unknown?.denominator ?? null
  const parts = useMemo(
    () =>
      positive && unknown ? findExitParts({ positive, kinds: figures.kinds.observations, unknown }) : [],
    [positive, unknown, figures],
  )
  const count = (value: number) => formatCount(value, language)
  const share = (id: Situation) => {
    const found = parts.find((part) => part.id === id)
    if (found?.count == null || exits === null) {
      return found?.status === 'suppressed' ? figure.confidential : figure.notAvailable
    }
    return formatShare(found.count / exits, language)
  }
  const alt = words.resultsAlt(share('maintien_scolarite'), share('retour_formation'), share('unknown'))
  const draw = useCallback(
    (width: number) => {
      const shares = toShares(parts, { exits: exits ?? 0, name: (id) => words.situations[id] })
      const bar = { id: 'exits', name: words.resultsBar(formatCount(exits ?? 0, language)), parts: shares }
      return stackedShare([bar], {
        width,
        language,
        format: (value) => formatShare(value, language),
        label: alt,
      })
    },
    [parts, exits, language, alt, words],
  )
  if (exits === null || parts.length === 0) return null
  const source = catalogue.find(({ id }) => id === 'positive_exit_rate')?.source[language] ?? ''
  return (
    <Figure
      id="results"
      title={words.resultsTitle}
      subtitle={words.resultsSubtitle(count(exits))}
      draw={draw}
      alt={alt}
      source={source}
      table={
        <DataTable
          caption={words.resultsCaption}
          rows={parts}
          rowKey={({ id }) => id}
          columns={[
            { key: 'situation', header: words.situation, cell: ({ id }) => words.situations[id] },
            {
              key: 'exits',
              header: words.exits,
              numeric: true,
              cell: ({ count: number, status, figure }: ExitPart) => (
                <Traced of={figure}>
                  {number === null ? (
                    <StatusText
                      of={{ status, reason: status === 'suppressed' ? 'confidential' : null }}
                      short
                    />
                  ) : (
                    count(number)
                  )}
                </Traced>
              ),
            },
            {
              key: 'share',
              header: words.share,
              numeric: true,
              cell: ({ count: number }) => (number === null ? '' : formatShare(number / exits, language)),
            },
          ]}
        />
      }
    />
  )
}
