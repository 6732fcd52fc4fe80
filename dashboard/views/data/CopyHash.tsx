import { useState } from 'preact/hooks'
import { copyText } from '../../components/CopyLink.tsx'
import { useDataWords } from './dataWords.ts'

interface Props {
  hash: string
  /** What it is the hash of. */
  of: string
}

/** A hash, on a screen at the length an eye can compare; whole for the pointer, the clipboard and on paper. */
export function CopyHash({ hash, of }: Props) {
  const words = useDataWords()
  const [copied, setCopied] = useState(false)
  return (
    <span class="hash">
      <code title={hash}>{hash}</code>{' '}
      <button type="button" onClick={() => copyText(hash).then(setCopied)}>
        {copied ? words.copied : words.copy} <span class="visually-hidden">{words.copyHash(of)}</span>
      </button>
    </span>
  )
}
