import { parentPort } from 'node:worker_threads'
import { parseHTML } from 'linkedom'
import { type Drawing, type DrawnPage, drawPage } from './drawPage.tsx'

/** A page to draw, with what it is drawn from as the text of the page has it. */
export interface Order extends Omit<DrawnPage, 'first'> {
  id: number
  first: string
}

/** The page drawn, or why it could not be. */
export type Drawn = ({ id: number } & Drawing) | { id: number; failure: string }

// Plot draws into the document of a window
const { document } = parseHTML('<!doctype html><html><body></body></html>')
Object.assign(globalThis, { window: globalThis, document })

let last = Promise.resolve()
parentPort?.on('message', (order: Order) => {
  last = last.then(async () => parentPort?.postMessage(await draw(order)))
})

async function draw({ id, first, ...page }: Order): Promise<Drawn> {
  try {
    return { id, ...(await drawPage({ ...page, first: JSON.parse(first) })) }
  } catch (error) {
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
