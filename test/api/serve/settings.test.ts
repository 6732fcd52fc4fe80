import { expect, test } from 'vitest'
import { readSettings } from '../../../api/serve/settings.ts'

test('settings come from the environment, or are those of the documentation', () => {
  expect(readSettings({})).toEqual({ rateLimit: 1200, trustedHops: 0, logsRequests: true })
  expect(readSettings({ VIGIE_RATE_LIMIT: '0', VIGIE_TRUSTED_HOPS: '2', VIGIE_REQUEST_LOG: 'off' })).toEqual({
    rateLimit: 0,
    trustedHops: 2,
    logsRequests: false,
  })
  for (const [name, value] of [
    ['VIGIE_RATE_LIMIT', '-1'],
    ['VIGIE_TRUSTED_HOPS', 'one'],
    ['VIGIE_REQUEST_LOG', 'yes'],
  ] as const) {
    expect(() => readSettings({ [name]: value })).toThrow(`${name}: ${value}`)
  }
})
