import { useCallback, useMemo } from 'preact/hooks'
import { formatCount, formatShare } from '../../../indicators/format.ts'
import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { type Account, accounts } from '../../../indicators/wire/account.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { type WaterfallStep, waterfall } from '../../charts/waterfall.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { Figure } from '../../components/Figure.tsx'
import { DefinitionLink } from '../../components/IndicatorName.tsx'
import { MethodLink } from '../../components/MethodLink.tsx'
import { SelectWord } from '../../components/SelectWord.tsx'
import { StatusText } from '../../components/StatusText.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { useApi } from '../../useApi.ts'
import { useBeneficiaryWords } from './beneficiaryWords.ts'
import { describeAccount } from './describeAccount.ts'

interface Props {
  operation: Operation
  catalogue: readonly IndicatorWire[]
}

/** For an ESF indicator, from all participations to those that count: who does not, and why. */
export function AccountFigure({ operation, catalogue }: Props) {
  const answer = useApi(apiUrl(`/operations/${operation.id}/accounts`), accounts)
  const { state } = useNavigation()
  const all =
    answer.status === 'ready'
      ? answer.data.accounts.filter(({ participations }) => participations !== null)
      : []
  // results have more to say than entries: the first one that asks who was out of education
  const usual = all.find(({ lines }) => lines.some(({ verdict }) => verdict === 'in_education_at_entry'))
  const account = all.find(({ indicator }) => indicator === state.account) ?? usual ?? all[0]
  if (!account) return null
  return <OneAccount account={account} all={all} catalogue={catalogue} />
}

interface OneProps {
  account: Account
  all: readonly Account[]
  catalogue: readonly IndicatorWire[]
}

function OneAccount({ account, all, catalogue }: OneProps) {
  const words = useBeneficiaryWords()
  const { choose } = useNavigation()
  const language = useLanguage()
  const count = (value: number) => formatCount(value, language)
  const total = account.participations ?? 0
  const steps = useMemo(
    (): WaterfallStep[] => [
      { id: 'participations', name: words.accountAll, value: total, status: 'published', flags: [] },
      ...account.lines.map(({ verdict, label, count: value, status }) => ({
        id: verdict,
        name: label[language],
        value,
        status,
        flags: [],
      })),
    ],
    [account, total, language, words],
  )
  const indicator = catalogue.find(({ id }) => id === account.indicator)
  const name = (id: string) => catalogue.find((known) => known.id === id)?.label[language] ?? id
  const [code = ''] = name(account.indicator).split(' ')
  const alt = describeAccount(account, { code, words, language })
  const draw = useCallback(
    (width: number) =>
      waterfall(steps, {
        width,
        language,
        format: (value) => formatCount(value, language),
        label: alt,
      }),
    [steps, language, alt],
  )
  return (
    <Figure
      id="account"
      title={words.accountTitle}
      subtitle={
        <SelectWord
          label={words.accountIndicator}
          value={account.indicator}
          choices={all.map(({ indicator: id }) => ({ value: id, label: name(id) }))}
          choose={(id) => choose({ account: id })}
        />
      }
      draw={draw}
      alt={alt}
      notes={
        <>
          <p>
            {alt} {indicator && <DefinitionLink of={indicator} />}
          </p>
          {account.lines.some(({ count: one }) => one === null) && <p>{words.accountNote}</p>}
          <MethodLink part="esf" />
        </>
      }
      source={indicator?.source[language] ?? ''}
      table={
        <DataTable
          caption={words.accountCaption(code)}
          rows={steps}
          rowKey={({ id }) => id}
          columns={[
            { key: 'line', header: words.accountLine, cell: (step) => step.name },
            {
              key: 'count',
              header: words.count,
              numeric: true,
              cell: ({ value, status }) =>
                value === null ? <StatusText of={{ status, reason: 'confidential' }} short /> : count(value),
            },
            {
              key: 'share',
              header: words.share,
              numeric: true,
              cell: ({ value }) =>
                value === null || total === 0 ? '' : formatShare(value / total, language),
            },
          ]}
        />
      }
    />
  )
}
