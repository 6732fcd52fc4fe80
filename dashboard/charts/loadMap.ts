type DepartmentsMap = typeof import('./departmentsMap.ts')

let map: DepartmentsMap | undefined

/** The map of departments with its outlines, which weigh as much as half the charts: fetched when one is drawn. */
export async function loadMap(): Promise<DepartmentsMap> {
  map ??= await import('./departmentsMap.ts')
  return map
}

/** Whether a map can be drawn at once. */
export function isMapThere(): boolean {
  return map !== undefined
}
