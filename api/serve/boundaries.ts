import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as z from 'zod'
import { type LevelId, levelIds } from '../../indicators/territory.ts'
import type { Boundaries } from '../../indicators/wire/boundaries.ts'

const longitude = z.number().min(-180).max(180)
const latitude = z.number().min(-90).max(90)
const ring = z.array(z.tuple([longitude, latitude], z.number())).min(4)
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
])
const file = z.object({
  type: z.literal('FeatureCollection'),
  source: z.string().optional(),
  features: z.array(z.object({ properties: z.object({ code: z.string().min(1) }), geometry })).min(1),
})

/**
 * The outlines an operator brings, by level: `department.geojson` and so on in one folder, GeoJSON in degrees
 * (RFC 7946) whose features have the official code of their territory in the property `code`, and the name to
 * credit in a member `source`. Only these and the shapes are kept. Throws, naming file and place, when a file is not that.
 */
export function readBoundaries(folder: string): ReadonlyMap<LevelId, Boundaries> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.geojson'))
  if (names.length === 0) throw new Error(`${folder}: no file, <level>.geojson expected`)
  return new Map(names.map((name) => [findLevel(folder, name), readFile(join(folder, name))]))
}

function findLevel(folder: string, name: string): LevelId {
  const level = levelIds.find((id) => id === basename(name, '.geojson'))
  if (!level) throw new Error(`${join(folder, name)}: no such level, one of ${levelIds.join(', ')} expected`)
  return level
}

function readFile(path: string): Boundaries {
  const parsed = file.safeParse(parseJson(path))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(
      `${path}: ${issue?.path.join('.') || 'file'}: ${issue?.message}; GeoJSON polygons in degrees with a property code expected`,
    )
  }
  const features = parsed.data.features.map(({ properties: { code }, geometry: { type, coordinates } }) => ({
    code,
    polygons: type === 'Polygon' ? [coordinates] : coordinates,
  }))
  const twice = features.find(({ code }, index) => features.findIndex((one) => one.code === code) < index)
  if (twice) throw new Error(`${path}: code ${twice.code}: given twice`)
  return {
    source: parsed.data.source ?? null,
    outlines: features.map(({ code, polygons }) => ({
      code,
      polygons: polygons.map((rings) => rings.map((points) => points.map(([x, y]) => [round(x), round(y)]))),
    })),
  }
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path}: not JSON`, { cause: error })
  }
}

/** To about ten metres: nothing finer shows. */
function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4
}
