import { useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { announceChart } from '../charts/announceChart.ts'
import { findTipPlaces } from '../charts/tipPlaces.ts'
import { SHEET_WIDTH } from '../document/printedDocument.ts'
import { useMessages } from '../messages/useMessages.ts'
import { type Chart, ChartTaker } from './chartTaker.ts'
import { whenFree } from './whenFree.ts'

/** Mounts a chart and draws it again when its place changes width; the page is not shown without it. */
export function Drawing({ draw, alt, widthAtDesk }: Chart) {
  const place = useRef<HTMLDivElement>(null)
  const said = useRef<HTMLParagraphElement>(null)
  const isPrinting = useRef(false)
  const hint = useId()
  const { figure } = useMessages()
  const [width, setWidth] = useState(0)
  const inSight = useRef<boolean | undefined>(undefined)
  const mounted = useRef(false)
  // empty in a browser, where what is drawn is mounted: it stays when the page is drawn again
  const served = useContext(ChartTaker)?.({ draw, alt, widthAtDesk }) ?? ''

  // told its width once the page is laid out, before it is painted: asking for it would lay the page out once for each
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const observers = [
      new ResizeObserver((changes) => {
        inSight.current ??= element.getBoundingClientRect().top < innerHeight
        if (!isPrinting.current) setWidth(Math.floor(changes.at(-1)?.contentRect.width ?? 0))
      }),
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
      element.replaceChildren(announceChart(chart, alt))
      mounted.current = true
    }
    const paint = () => {
      const drawn = draw(width)
      if (drawn instanceof Promise) drawn.then(mount, () => element.replaceChildren(figure.notDrawn))
      else mount(drawn)
    }
    // what the server drew can be read while the rest of the page comes to life
    const isAwaited = inSight.current && (mounted.current || element.childElementCount === 0)
    const cancel = isPrinting.current || isAwaited ? paint() : whenFree(paint)
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
      <div class="drawing" ref={place} dangerouslySetInnerHTML={{ __html: served }} />
      <p id={hint} hidden>
        {figure.keys}
      </p>
      <p class="visually-hidden no-print" role="status" ref={said} />
    </>
  )
}
