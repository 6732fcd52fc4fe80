import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { contract, contracts } from '../../../indicators/wire/contract.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { SelectWord } from '../../components/SelectWord.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { useApi } from '../../useApi.ts'
import { useDataWords } from './dataWords.ts'
import { FormatColumns } from './FormatColumns.tsx'
import { FormatRules } from './FormatRules.tsx'
import { Section } from './Section.tsx'

/** What the files of each dataset may contain, with a template to fill. */
export function Formats() {
  const words = useDataWords()
  const language = useLanguage()
  const { state, choose } = useNavigation()
  const list = useApi(apiUrl('/contracts'), contracts, { ofRelease: false })
  return (
    <Section id="formats" title={words.formats}>
      <p>{words.formatsLede}</p>
      <ApiGate state={list}>
        {({ contracts: known }) => {
          const asked = known.find(({ dataset }) => dataset === state.dataset)
          const chosen = asked ?? known[0]
          if (!chosen) return null
          return (
            <>
              {state.dataset !== null && !asked && <p role="status">{words.datasetUnknown(state.dataset)}</p>}
              <p class="format-choice">
                {words.dataset}{' '}
                <SelectWord
                  label={words.datasetChoice}
                  value={chosen.dataset}
                  choices={known.map(({ dataset, title }) => ({ value: dataset, label: title[language] }))}
                  choose={(dataset) => choose({ dataset })}
                />{' '}
                <code>{chosen.dataset}</code>
              </p>
              <Format dataset={chosen.dataset} />
            </>
          )
        }}
      </ApiGate>
    </Section>
  )
}

function Format({ dataset }: { dataset: string }) {
  const words = useDataWords()
  const language = useLanguage()
  const answer = useApi(apiUrl(`/contracts/${dataset}`), contract, { ofRelease: false })
  return (
    <ApiGate state={answer} lines={12}>
      {(found) => (
        <>
          <p>
            {words.grain(found.grain[language])} {found.participants && words.participants}
          </p>
          <ul class="format-files">
            <li>
              <a href={`${found.files.xlsx}?lang=${language}`} download>
                {words.templateXlsx}
              </a>
            </li>
            <li>
              <a href={found.files.csv} download>
                {words.templateCsv}
              </a>
            </li>
            <li>
              <a href={`${found.files.schema}?lang=${language}`} download>
                {words.tableSchema}
              </a>
            </li>
          </ul>
          <FormatColumns found={found} />
          <FormatRules found={found} />
        </>
      )}
    </ApiGate>
  )
}
