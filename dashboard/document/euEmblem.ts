import { svgElement } from '../charts/svgElement.ts'

const BLUE = '#003399'
const GOLD = '#ffcc00'

/** The inner corners of a five-pointed star, as a share of its outer ones. */
const INNER = (3 - Math.sqrt(5)) / 2

/**
 * The emblem of the European Union, as its graphics guide draws it: three wide for two high, twelve upright stars
 * on a circle of a third of the height, each within a circle of an eighteenth of it.
 */
export function euEmblem(width: number): SVGElement {
  const height = (width * 2) / 3
  const stars = Array.from({ length: 12 }, (_, hour) => {
    const angle = (hour * Math.PI) / 6
    const x = width / 2 + (height / 3) * Math.sin(angle)
    const y = height / 2 - (height / 3) * Math.cos(angle)
    return svgElement(document, 'polygon', { points: writeStar(x, y, height / 18), fill: GOLD })
  })
  return svgElement(
    document,
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' },
    svgElement(document, 'rect', { width, height, fill: BLUE }),
    ...stars,
  )
}

function writeStar(x: number, y: number, radius: number): string {
  return Array.from({ length: 10 }, (_, corner) => {
    const angle = (corner * Math.PI) / 5
    const reach = corner % 2 === 0 ? radius : radius * INNER
    return `${(x + reach * Math.sin(angle)).toFixed(2)},${(y - reach * Math.cos(angle)).toFixed(2)}`
  }).join(' ')
}
