import { useState } from 'preact/hooks'
import { SelectWord } from '../components/SelectWord.tsx'
import { CodeToCopy } from './CodeToCopy.tsx'
import { useRequestWords } from './requestWords.ts'
import { type SnippetLanguage, snippetLanguages, writeSnippet } from './writeSnippet.ts'

/** The tool that the reader chose last, on any page. */
let usual: SnippetLanguage = 'curl'

/** A request in the language of a tool, to be copied. `url` is without its origin. */
export function Snippet({ url, rows }: { url: string; rows: string | null }) {
  const words = useRequestWords()
  const [language, setLanguage] = useState(usual)
  const text = writeSnippet(language, { url: `${location.origin}${url}`, rows })
  const choose = (value: string) => {
    usual = snippetLanguages.find((one) => one === value) ?? usual
    setLanguage(usual)
  }
  return (
    <CodeToCopy text={text} words={words}>
      <SelectWord
        label={words.language}
        value={language}
        choices={snippetLanguages.map((value) => ({ value, label: value }))}
        choose={choose}
      />
    </CodeToCopy>
  )
}
