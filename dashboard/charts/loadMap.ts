let map: typeof import('./departmentsMap.ts') | undefined

/** The map of departments with its outlines, which weigh as much as half the charts: fetched once, then at hand. */
export async function loadMap() {
  map ??= await import('./departmentsMap.ts')
  return map
}
