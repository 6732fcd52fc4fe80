/** The file that was published, for one table of it: `fwb.zip/2019.csv`, `classeur.xlsx/Feuille 1`. */
export function findWhole(part: string): { kind: 'archive' | 'workbook'; name: string } | undefined {
  const [, name, extension] = part.match(/^(.+?\.(zip|xlsx))\/./i) ?? []
  if (!name) return undefined
  return { kind: extension?.toLowerCase() === 'zip' ? 'archive' : 'workbook', name }
}
