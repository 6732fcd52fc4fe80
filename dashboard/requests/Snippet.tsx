import { useState } from 'preact/hooks'
import { copyText } from '../components/CopyLink.tsx'
import { SelectWord } from '../components/SelectWord.tsx'
import { useRequestWords } from './requestWords.ts'
import { type SnippetLanguage, snippetLanguages, writeSnippet } from './writeSnippet.ts'

/** The tool that the reader chose last, on any page. */
let usual: SnippetLanguage = 'curl'

/** A request in the language of a tool, to be copied. `url` is without its origin. */
export function Snippet({ url, rows }: { url: string; rows: string | null }) {
  const words = useRequestWords()
  const [language, setLanguage] = useState(usual)
  const [copied, setCopied] = useState('')
  const text = writeSnippet(language, { url: `${location.origin}${url}`, rows })
  const choose = (value: string) => {
    usual = snippetLanguages.find((one) => one === value) ?? usual
    setLanguage(usual)
  }
  const copy = () =>
    copyText(text).then((done) => {
      setCopied(done ? text : '')
    })
  return (
    <div class="snippet">
      <p>
        <SelectWord
          label={words.language}
          value={language}
          choices={snippetLanguages.map((value) => ({ value, label: value }))}
          choose={choose}
        />{' '}
        <button type="button" onClick={copy}>
          {words.copy}
        </button>{' '}
        <span role="status">{copied === text ? words.copied : ''}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: lines that scroll must be reachable by keyboard */}
      <pre class="example" tabIndex={0}>
        <code>{text}</code>
      </pre>
    </div>
  )
}
