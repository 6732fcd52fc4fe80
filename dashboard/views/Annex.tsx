export function Annex() {
  return null
}
