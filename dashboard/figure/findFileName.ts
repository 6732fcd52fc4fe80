/** `Par département, 2019-2020` of release 12 → `vigie_par-departement-2019-2020_r12`. */
export function findFileName(title: string, release: string): string {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
  return `vigie_${plain}${release === '' ? '' : `_r${release}`}`
}
