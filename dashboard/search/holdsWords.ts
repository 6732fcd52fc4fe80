import { foldText } from '../../indicators/foldText.ts'

/** Whether texts hold every word typed, whatever the case or the accents; nothing typed is held by all. */
export function holdsWords(typed: string, texts: readonly string[]): boolean {
  const said = foldText(texts.join(' '))
  return foldText(typed)
    .split(' ')
    .every((word) => said.includes(word))
}
