/** A text without case, accents, hyphens or kinds of apostrophe: `Hauts-de-France` = `hauts de france`. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/[\s\-‐‑’'_]+/g, ' ')
    .trim()
    .toLowerCase()
}
