/** What the operator sets by environment, beside `HOST` and `PORT`; `docs/operations.md` tells it. */
interface Settings {
  /** Requests a minute that a client may make; 0 for no limit. */
  rateLimit: number
  /** Proxies of ours before the server. */
  trustedHops: number
  /** Whether each request gets a line on standard output. */
  logsRequests: boolean
}

/** Throws when a setting is not one. */
export function readSettings({
  VIGIE_RATE_LIMIT = '1200',
  VIGIE_TRUSTED_HOPS = '0',
  VIGIE_REQUEST_LOG = 'on',
}: NodeJS.ProcessEnv): Settings {
  if (VIGIE_REQUEST_LOG !== 'on' && VIGIE_REQUEST_LOG !== 'off') {
    throw new Error(`VIGIE_REQUEST_LOG: ${VIGIE_REQUEST_LOG}, on or off expected`)
  }
  return {
    rateLimit: readCount('VIGIE_RATE_LIMIT', VIGIE_RATE_LIMIT),
    trustedHops: readCount('VIGIE_TRUSTED_HOPS', VIGIE_TRUSTED_HOPS),
    logsRequests: VIGIE_REQUEST_LOG === 'on',
  }
}

function readCount(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new Error(`${name}: ${value}, a whole number expected`)
  return Number(value)
}
