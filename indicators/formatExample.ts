import type { Language } from './wire/text.ts'

/**
 * An example of a finding in the reader's words. It is stored once: `line` before a number is the only word in it
 * that is not the file's.
 */
export function formatExample(example: string, language: Language): string {
  if (language === 'en') return example
  return example.replace(/^line (?=\d)/, 'ligne ').replace(/^(ligne \d+):/, '$1\u202f:')
}
