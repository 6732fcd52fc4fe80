import { createContext } from 'preact'

/** What is mounted as a chart. */
export interface Chart {
  /** The chart at a width in pixels. Wrap it in useCallback: a new function is a new drawing. */
  draw: (width: number) => SVGElement | Promise<SVGElement>
  /** What the chart says, for those who cannot see it: the message, not the shapes. */
  alt: string
  /** Its width in pixels at a desk, where it does not have the whole page's. */
  widthAtDesk?: number | undefined
}

/** Takes a chart to draw, gives what holds its place in the page. */
export type TakeChart = (chart: Chart) => string

/** Where a page is drawn without a window, on the server: takes the charts that the page mounts. Undefined in a browser. */
export const ChartTaker = createContext<TakeChart | undefined>(undefined)
