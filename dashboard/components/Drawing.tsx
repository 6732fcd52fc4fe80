import { useEffect, useRef, useState } from 'preact/hooks'

interface Props {
  /** The chart at a width in pixels. Wrap it in useCallback: a new function is a new drawing. */
  draw: (width: number) => SVGElement | HTMLElement
  /** What the chart says, for those who cannot see it: the message, not the shapes. */
  alt: string
}

/** Mounts a chart and draws it again when its place changes width. */
export function Drawing({ draw, alt }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)

  useEffect(() => {
    const element = place.current
    if (!element) return
    setWidth(Math.floor(element.clientWidth))
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const element = place.current
    if (!element || width === 0) return
    const chart = draw(width)
    /* Plot names its groups of marks ("dot", "rule"), which is no text for a reader nor allowed inside an image. */
    for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
    chart.setAttribute('role', 'img')
    chart.setAttribute('aria-label', alt)
    element.replaceChildren(chart)
  }, [draw, width, alt])

  return <div class="drawing" ref={place} />
}
