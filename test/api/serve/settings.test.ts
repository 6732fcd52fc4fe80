import { expect, test } from 'vitest'
import { readSettings } from '../../../api/serve/settings.ts'

const piped = { isTerminal: false }

test('settings come from the environment, or are those of the documentation', () => {
  expect(readSettings({}, piped)).toEqual({
    rateLimit: 1200,
    trustedHops: 0,
    logsRequests: true,
    publicUrl: undefined,
  })
  // a terminal is for a person, who is told where to go
  expect(readSettings({}, { isTerminal: true }).logsRequests).toBe(false)
  expect(readSettings({ VIGIE_REQUEST_LOG: 'on' }, { isTerminal: true }).logsRequests).toBe(true)
  expect(
    readSettings(
      {
        VIGIE_RATE_LIMIT: '0',
        VIGIE_TRUSTED_HOPS: '2',
        VIGIE_REQUEST_LOG: 'off',
        VIGIE_PUBLIC_URL: 'https://vigie.example.org/',
      },
      piped,
    ),
  ).toEqual({
    publicUrl: 'https://vigie.example.org',
    rateLimit: 0,
    trustedHops: 2,
    logsRequests: false,
  })
  for (const [name, value] of [
    ['VIGIE_RATE_LIMIT', '-1'],
    ['VIGIE_TRUSTED_HOPS', 'one'],
    ['VIGIE_REQUEST_LOG', 'yes'],
    ['VIGIE_PUBLIC_URL', 'vigie.example.org'],
    ['VIGIE_PUBLIC_URL', 'ftp://vigie.example.org'],
  ] as const) {
    expect(() => readSettings({ [name]: value }, piped)).toThrow(`${name}: ${value}`)
  }
})
