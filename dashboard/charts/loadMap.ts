/** The map of departments with its outlines, which weigh as much as half the charts: fetched when one is drawn. */
export const loadMap = () => import('./departmentsMap.ts')
