import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { findTipPlaces } from '../charts/tipPlaces.ts'
import { SHEET_WIDTH } from '../document/printedDocument.ts'
import { useMessages } from '../messages/useMessages.ts'
import { whenFree } from './whenFree.ts'

interface Props {
  /** The chart at a width in pixels. Wrap it in useCallback: a new function is a new drawing. */
  draw: (width: number) => SVGElement | Promise<SVGElement>
  /** What the chart says, for those who cannot see it: the message, not the shapes. */
  alt: string
}

/** Mounts a chart and draws it again when its place changes width; the page is not shown without it. */
export function Drawing({ draw, alt }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const said = useRef<HTMLParagraphElement>(null)
  const isPrinting = useRef(false)
  const hint = useId()
  const { figure } = useMessages()
  const [width, setWidth] = useState(0)
  const inSight = useRef(false)

  // measured before anything is drawn: each drawing would have the next one measured by laying the page out again
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const measure = () => setWidth(Math.floor(element.clientWidth))
    measure()
    inSight.current = element.getBoundingClientRect().top < innerHeight
    const observers = [
      new ResizeObserver(measure),
      new IntersectionObserver((seen) => {
        inSight.current = seen.at(-1)?.isIntersecting ?? false
      }),
    ]
    for (const observer of observers) observer.observe(element)
    return () => {
      for (const observer of observers) observer.disconnect()
    }
  }, [])

  // as wide as a sheet, so that its words keep their size on paper
  useEffect(() => {
    const fit = () => {
      isPrinting.current = true
      setWidth((shown) => Math.min(shown, SHEET_WIDTH))
    }
    const restore = () => {
      isPrinting.current = false
      setWidth(Math.floor(place.current?.clientWidth ?? 0))
    }
    addEventListener('beforeprint', fit)
    addEventListener('afterprint', restore)
    return () => {
      removeEventListener('beforeprint', fit)
      removeEventListener('afterprint', restore)
    }
  }, [])

  useLayoutEffect(() => {
    const element = place.current
    if (!element || width === 0) return
    let outdated = false
    const mount = (chart: SVGElement) => {
      if (outdated) return
      if (findTipPlaces(chart).length > 0) {
        chart.setAttribute('tabindex', '0')
        chart.setAttribute('aria-describedby', hint)
        chart.addEventListener('focus', () => readByKeys(chart), { once: true })
      }
      element.replaceChildren(announce(chart, alt))
    }
    const paint = () => {
      const drawn = draw(width)
      if (drawn instanceof Promise) drawn.then(mount, () => element.replaceChildren(figure.notDrawn))
      else mount(drawn)
    }
    const cancel = isPrinting.current || inSight.current ? paint() : whenFree(paint)
    return () => {
      outdated = true
      cancel?.()
    }
  }, [draw, width, alt, figure])

  async function readByKeys(chart: SVGElement) {
    const { pointByKeys } = await import('../figure/pointByKeys.ts')
    pointByKeys(chart, (text) => {
      if (said.current) said.current.textContent = text
    })
  }

  return (
    <>
      <div class="drawing" ref={place} />
      <p id={hint} hidden>
        {figure.keys}
      </p>
      <p class="visually-hidden no-print" role="status" ref={said} />
    </>
  )
}

/** Plot names its groups of marks ("dot", "rule"): no text for a reader, nor allowed inside an image. */
function announce(chart: SVGElement, alt: string): SVGElement {
  for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  chart.setAttribute('role', 'img')
  chart.setAttribute('aria-label', alt)
  return chart
}
