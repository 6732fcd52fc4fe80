// What Windows-1252 has where Latin-1 has control characters, from 0x80 to 0x9f (WHATWG Encoding Standard).
// Kept here because TextDecoder('windows-1252') decodes as Latin-1 in several releases of Node.
export const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text of Windows-1252 bytes. */
export function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, (control) => windows[control.charCodeAt(0) - 0x80] ?? control)
}
