import { ApiGate } from '../components/ApiGate.tsx'
import { usePageTitle } from '../components/usePageTitle.ts'
import { Markdown } from '../markdown/Markdown.tsx'
import { useDocument } from '../markdown/useDocument.ts'
import { useMessages } from '../messages/useMessages.ts'

/** What was done so that everyone can read Vigie, how it was tested, and what is still wrong. */
export function Accessibility() {
  const { frame } = useMessages()
  const statement = useDocument('accessibility')
  usePageTitle(frame.accessibilityTitle)
  return (
    <div class="page">
      <h1>{frame.accessibilityTitle}</h1>
      <ApiGate state={statement} lines={12}>
        {({ text, language }) => (
          <div class="prose">
            <Markdown document={text} language={language} top={2} />
          </div>
        )}
      </ApiGate>
    </div>
  )
}
