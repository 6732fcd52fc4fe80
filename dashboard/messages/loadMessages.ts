import type { Language } from '../../indicators/wire/text.ts'
import type { Messages } from './fr.ts'

/** A reader of one language does not wait for the other. */
const loaders: Record<Language, () => Promise<Messages>> = {
  fr: () => import('./fr.ts').then(({ fr }) => fr),
  en: () => import('./en.ts').then(({ en }) => en),
}

const loaded = new Map<Language, Messages>()

/** Makes a language ready to be shown. */
export async function loadMessages(language: Language): Promise<void> {
  loaded.set(language, await loaders[language]())
}

export function findMessages(language: Language): Messages | undefined {
  return loaded.get(language)
}
