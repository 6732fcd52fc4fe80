import type { Boundaries } from '../../indicators/wire/boundaries.ts'
import type { DepartmentShape } from './departmentShapes.ts'

const RADIAN = Math.PI / 180

/** Outlines in degrees as shapes in the plane, by code: Mercator, y downwards, as a map of one country is read. */
export function planeShapes({ outlines }: Boundaries): ReadonlyMap<string, DepartmentShape> {
  return new Map(
    outlines.map(({ code, polygons }) => [
      code,
      {
        type: 'Feature',
        properties: { code },
        geometry: {
          type: 'MultiPolygon',
          coordinates: polygons.map((rings) => rings.map((points) => points.map(toPlane))),
        },
      },
    ]),
  )
}

function toPlane([longitude, latitude]: [number, number]): [number, number] {
  return [longitude * RADIAN, -Math.log(Math.tan(Math.PI / 4 + (latitude * RADIAN) / 2))]
}
