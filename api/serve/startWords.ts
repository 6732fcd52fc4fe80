import type { Language } from '../../indicators/wire/text.ts'

interface StartWords {
  release: string
  dashboard: string
  /** @param code how the pipeline ended: its exit code, or null for a signal */
  refused: (code: number | null) => string
  taken: string
}

/** What `npm start` says to whoever types it, in the language of the pipeline it runs. */
export const startWords: Readonly<Record<Language, StartWords>> = {
  fr: {
    release: 'premier démarrage\u202f: construction d’une version à partir des fichiers sources…',
    dashboard: 'construction du tableau de bord…',
    refused: (code) =>
      `aucune version à servir\u202f: la construction s’est terminée par ${code ?? 'un signal'}`,
    taken: 'PORT=3001 npm start en prend un autre',
  },
  en: {
    release: 'first start: building a release from the source files…',
    dashboard: 'building the dashboard…',
    refused: (code) => `no release to serve: the pipeline ended with ${code ?? 'a signal'}`,
    taken: 'PORT=3001 npm start takes another',
  },
}

/** @throws for another language */
export function readLanguage(lang: string): Language {
  if (lang !== 'fr' && lang !== 'en') throw new Error(`lang: ${lang}; accepted: fr, en`)
  return lang
}
