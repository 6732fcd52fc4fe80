import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { copyText } from '../components/CopyLink.tsx'

interface Props {
  text: string
  /** On the button, and beside it once the text shown is copied. */
  words: { copy: string; copied: string }
  /** What the reader chooses of the text. */
  children?: ComponentChildren
}

/** Lines to take elsewhere, with the button that copies them. */
export function CodeToCopy({ text, words, children }: Props) {
  const [copied, setCopied] = useState('')
  const copy = () =>
    copyText(text).then((done) => {
      setCopied(done ? text : '')
    })
  return (
    <div class="snippet">
      <p>
        {children}{' '}
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
