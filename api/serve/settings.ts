/** What the operator sets by environment, beside `HOST` and `PORT`; `docs/operations.md` tells it. */
interface Settings {
  /** Requests a minute that a client may make; 0 for no limit. */
  rateLimit: number
  /** Proxies of ours before the server. */
  trustedHops: number
  /** Whether each request gets a line on standard output. */
  logsRequests: boolean
  /** The address readers know, for links and citations; undefined for the one they send their requests to. */
  publicUrl: string | undefined
}

/** `isTerminal`: somebody watches the standard output, and lines of requests would hide what is said there. Throws when a setting is not one. */
export function readSettings(
  {
    VIGIE_RATE_LIMIT = '1200',
    VIGIE_TRUSTED_HOPS = '0',
    VIGIE_REQUEST_LOG,
    VIGIE_PUBLIC_URL,
  }: NodeJS.ProcessEnv,
  { isTerminal }: { isTerminal: boolean },
): Settings {
  const requestLog = VIGIE_REQUEST_LOG ?? (isTerminal ? 'off' : 'on')
  if (requestLog !== 'on' && requestLog !== 'off') {
    throw new Error(`VIGIE_REQUEST_LOG: ${requestLog}, on or off expected`)
  }
  return {
    rateLimit: readCount('VIGIE_RATE_LIMIT', VIGIE_RATE_LIMIT),
    trustedHops: readCount('VIGIE_TRUSTED_HOPS', VIGIE_TRUSTED_HOPS),
    logsRequests: requestLog === 'on',
    publicUrl: VIGIE_PUBLIC_URL === undefined ? undefined : readUrl('VIGIE_PUBLIC_URL', VIGIE_PUBLIC_URL),
  }
}

function readUrl(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
    throw new Error(`${name}: ${value}, an address as https://vigie.example.org expected`)
  }
  return url.href.replace(/\/+$/, '')
}

function readCount(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new Error(`${name}: ${value}, a whole number expected`)
  return Number(value)
}
