import { parseAccept } from 'hono/utils/accept'
import type { Language } from '../../indicators/wire/text.ts'

/** The language to word a problem in: `lang`, or else `Accept-Language` (RFC 9110, 12.5.4), or else English. */
export function findLanguage({ url, headers }: Pick<Request, 'url' | 'headers'>): Language {
  const asked = /[?&]lang=(fr|en)(?:&|$)/.exec(url)?.[1] ?? findAccepted(headers.get('accept-language'))
  return asked === 'fr' ? 'fr' : 'en'
}

/** The first of our languages among those accepted, best first; a region says nothing here: `fr-BE` is French. */
function findAccepted(accepted: string | null): string | undefined {
  return parseAccept(accepted ?? '')
    .filter(({ q }) => q > 0)
    .map(({ type }) => type.toLowerCase().split('-')[0])
    .find((one) => one === 'fr' || one === 'en')
}
