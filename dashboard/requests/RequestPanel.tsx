import { useState } from 'preact/hooks'
import { SelectWord } from '../components/SelectWord.tsx'
import { useLanguage } from '../messages/useMessages.ts'
import { listShownRequests } from '../state/shownRequests.ts'
import { sortRequests } from './requestKind.ts'
import { useRequestWords } from './requestWords.ts'
import { Snippet } from './Snippet.tsx'

/** Every request whose answer the page shows, one at a time, on the release that it shows. */
export function RequestPanel() {
  const words = useRequestWords()
  const language = useLanguage()
  const requests = sortRequests(listShownRequests())
  const [url, setUrl] = useState(requests[0]?.url)
  const chosen = requests.find((request) => request.url === url)
  return (
    <>
      <p>{words.lede}</p>
      {chosen && (
        <>
          <p>
            <SelectWord
              label={words.request}
              value={chosen.url}
              choices={requests.map(({ kind, subject, parameters, url: value }) => ({
                value,
                label: [words.kinds[kind], subject, parameters].filter(Boolean).join(' · '),
              }))}
              choose={setUrl}
            />
          </p>
          <Snippet key={chosen.url} url={chosen.url} rows={chosen.rows} />
        </>
      )}
      <p>
        <a href={`/api/docs${language === 'en' ? '?lang=en' : ''}`}>{words.docs}</a>
      </p>
    </>
  )
}
