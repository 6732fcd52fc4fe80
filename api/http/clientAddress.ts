import { isIPv6 } from 'node:net'

interface Connection {
  /** The address at the other end of the socket. */
  remote: string
  forwardedFor: string | null
  /** How many proxies of ours stand before this server; each adds an address at the end of `X-Forwarded-For`. */
  trustedHops: number
}

/** Who asks, for limits alone: the address that the outermost trusted proxy saw, an IPv6 one up to its network. */
export function findClientAddress({ remote, forwardedFor, trustedHops }: Connection): string {
  if (trustedHops === 0 || !forwardedFor) return networkOf(remote)
  const addresses = [...forwardedFor.split(','), remote].map((address) => address.trim())
  return networkOf(addresses[Math.max(0, addresses.length - 1 - trustedHops)] ?? remote)
}

/** A subscriber has a whole /64 of IPv6 addresses. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(mapped)) return mapped
  const [head = '', tail] = mapped.split('::')
  const groups = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0')
  return `${[...groups, ...(tail === undefined ? [] : zeros), ...after].slice(0, 4).join(':')}::/64`
}
