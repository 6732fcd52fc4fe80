import { windows } from './windows1252.ts'

// Ã Â Å â€ begin what a reader of UTF-8 as Windows-1252 makes of é « œ ’; U+FFFD stands for what it could not read.
const starts = ['\u00c3', '\u00c2', '\u00c5', '\u00e2\u20ac', '\ufffd'].map((text) => Buffer.from(text))
// What Windows-1252 shows of the second byte of a UTF-8 character, 0x80 to 0xbf.
const lossy = new RegExp(`\ufffd|\u00e2\u20ac|[\u00c3\u00c2\u00c5][${windows}\u00a0-\u00bf]`)

/** Whether UTF-8 bytes hold what lossy text does; so do `Âge` and `Ångström`. Native searches: it runs over whole files. */
export function isSuspect(bytes: Buffer): boolean {
  return starts.some((start) => bytes.includes(start))
}

/** Whether a text lost characters to a wrong reading of its bytes: `�`, `Ã©`, `â€™`. */
export function isLossy(text: string): boolean {
  return lossy.test(text)
}
