import type { Text } from '../../contracts/language/text.ts'
import { HeldError } from '../release/holdReleases.ts'

/** What the machine may lack, by what Node and DuckDB say then. */
const machine: readonly { said: RegExp; words: Text }[] = [
  {
    said: /ENOSPC|No space left on device/i,
    words: {
      fr: 'plus de place sur le disque\u202f; la version servie est intacte\u202f: libérez de la place puis recommencez',
      en: 'no space left on the disk; the release served is intact: free some space and run again',
    },
  },
  {
    said: /EROFS|EACCES|EPERM|Read-only file system|Permission denied/i,
    words: {
      fr: 'un dossier ne peut pas être écrit\u202f; la version servie est intacte\u202f: donnez-en le droit puis recommencez',
      en: 'a folder cannot be written to; the release served is intact: give the right to and run again',
    },
  },
]

const shownLines = 8

/** Why a command stopped; when the machine lacks something, what to do comes first. */
export function describeFailure(error: unknown, language: 'fr' | 'en'): string {
  const stopped = { fr: 'arrêté\u202f: ', en: 'stopped: ' }[language]
  if (error instanceof HeldError) return stopped + error.words[language]
  const said = error instanceof Error ? error.message : String(error)
  const lack = machine.find((one) => one.said.test(said))
  return stopped + (lack ? `${lack.words[language]}\n(${said.split('\n')[0]})` : shorten(said, language))
}

/** What a failed query says begins with the reason; the whole of its SQL would push that off the screen. */
function shorten(said: string, language: 'fr' | 'en'): string {
  const lines = said.split('\n')
  const left = lines.length - shownLines
  if (left <= 1) return said
  const more = { fr: `… et ${left} lignes de plus`, en: `… and ${left} lines more` }[language]
  return [...lines.slice(0, shownLines), more].join('\n')
}
