import type { Text } from '../../contracts/language/text.ts'

/** What a draft says of itself: taken as certain, guessed, left open. */
export interface Notes {
  certain: Text[]
  guesses: Text[]
  open: Text[]
}

/** A note that reads the same in both languages, with its reason. */
export function note(line: string, reason?: Text): Text {
  return { fr: reason ? `${line} (${reason.fr})` : line, en: reason ? `${line} (${reason.en})` : line }
}
