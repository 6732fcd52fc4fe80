import { useState } from 'preact/hooks'
import { findFileName } from '../figure/findFileName.ts'
import { useMessages } from '../messages/useMessages.ts'
import type { PrintedDocument } from './printedDocument.ts'

interface Props {
  of: PrintedDocument
  release: string
  words: { print: string; docx: string; preparing: string }
}

/** Prints a document or gives it as a .docx; what writes the file arrives with the first click. */
export function DocumentActions({ of, release, words }: Props) {
  const { figure } = useMessages()
  const [said, say] = useState('')
  const save = async () => {
    say(words.preparing)
    const [{ writeDocx }, { download }] = await Promise.all([
      import('./writeDocx.ts'),
      import('../figure/download.ts'),
    ])
    download(await writeDocx(of), `${findFileName(of.title, release)}.docx`)
    say('')
  }
  return (
    <p class="document-actions no-print">
      <button type="button" onClick={() => print()}>
        {words.print}
      </button>
      <button type="button" onClick={() => save().catch(() => say(figure.notTaken))}>
        {words.docx}
      </button>
      <span role="status">{said}</span>
    </p>
  )
}
