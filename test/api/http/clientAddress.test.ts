import { expect, test } from 'vitest'
import { findClientAddress } from '../../../api/http/clientAddress.ts'

test.each([
  // without a proxy of ours, what a client writes of itself counts for nothing
  ['192.0.2.7', '203.0.113.9', 0, '192.0.2.7'],
  ['10.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
  ['10.0.0.1', '198.51.100.1, 203.0.113.9', 1, '203.0.113.9'],
  ['10.0.0.1', '198.51.100.1, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
  ['10.0.0.1', '203.0.113.9', 5, '203.0.113.9'],
  ['10.0.0.1', null, 1, '10.0.0.1'],
  ['::ffff:192.0.2.7', null, 0, '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', null, 0, '2001:db8:1:2::/64'],
  ['2001:db8::1', null, 0, '2001:db8:0:0::/64'],
  ['::1', null, 0, '0:0:0:0::/64'],
])('%s forwarded for %s through %i proxies is %s', (remote, forwardedFor, trustedHops, client) => {
  expect(findClientAddress({ remote, forwardedFor, trustedHops })).toBe(client)
})
