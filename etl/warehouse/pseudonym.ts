import { compileUngroup } from '../../contracts/language/cell.ts'
import { quoteText } from '../../contracts/language/sql.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const blockSize = 64

/** The two halves of an HMAC key (RFC 2104) as hexadecimal, to bind as `$1` and `$2`. */
export function hmacPads(key: Buffer): [inner: string, outer: string] {
  const padded = Buffer.alloc(blockSize)
  key.copy(padded)
  const hex = (mask: number) => Buffer.from(padded.map((byte) => byte ^ mask)).toString('hex')
  return [hex(0x36), hex(0x5c)]
}

/** An identifier as it is hashed: no blanks, capitals. */
function compileNormalId(expression: string): string {
  return `upper(${compileUngroup(expression)})`
}

/**
 * SQL for `v1.` + 26 characters of base32 of HMAC-SHA-256(key, purpose ‖ 0x1F ‖ id), the pads of the key bound
 * as `$1` and `$2`: as a parameter the key stays out of the text of queries, and of the errors that quote it.
 */
export function compilePseudonym(purpose: string, id: string): string {
  const message = `encode(${purpose} || chr(31) || ${compileNormalId(id)})`
  const digest = `sha256(unhex($2) || unhex(sha256(unhex($1) || ${message})))`
  return `'v1.' || ${compileBase32(digest)}`
}

// 26 characters are 130 bits: two numbers of 60 bits (12 characters each) and the first 10 of another 12.
function compileBase32(digest: string): string {
  const bits = (start: number, digits: number) => `cast('0x' || substr(hex, ${start}, ${digits}) as bigint)`
  const characters = (number: string, shifts: readonly number[]) =>
    shifts.map(
      (shift) => `substr(${quoteText(alphabet)}, cast((${number} >> ${shift}) & 31 as integer) + 1, 1)`,
    )
  const twelve = Array.from({ length: 12 }, (_, index) => 55 - 5 * index)
  return `(select concat(${[
    ...characters('high', twelve),
    ...characters('low', twelve),
    ...characters('rest', [7, 2]),
  ].join(', ')})
    from (select ${bits(1, 15)} as high, ${bits(16, 15)} as low, ${bits(31, 3)} as rest
      from (select ${digest} as hex) as hashed) as numbers)`
}
