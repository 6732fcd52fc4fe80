import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** A page to draw: its path and query, what it is drawn from as the text of the page has it, and the reader's screen. */
export interface PageToDraw {
  address: string
  first: string
  screen: 'desk' | 'phone'
}

/** The HTML of a page as a browser would draw it first, and the addresses whose answers would show more of it. */
export interface DrawnPage {
  html: string
  missed: string[]
}

export interface PageDrawer {
  /** Undefined where the page is to draw itself. */
  draw: (page: PageToDraw) => Promise<DrawnPage | undefined>
  stop: () => Promise<void>
}

/** Pages that wait to be drawn, at most: a reader waits no longer for a drawing than a browser takes to make it. */
const MOST_WAITING = 8

/** In milliseconds. A slow machine takes seconds to load the views and draw the first page. */
const DEADLINE = 20_000

/** See `dashboard/served/worker.ts`. */
type Drawn = ({ id: number } & DrawnPage) | { id: number; failure: string }

/**
 * Draws pages in a thread of its own, with the views of the dashboard as `npm run build` leaves them in a folder;
 * undefined where it has not. A page that cannot be drawn is logged; one that is not after the deadline, in milliseconds,
 * ends the thread, since it would hold all who wait behind it.
 */
export function createPageDrawer(
  folder: string,
  log: (message: string) => void,
  deadline = DEADLINE,
): PageDrawer | undefined {
  const file = join(folder, 'worker.js')
  if (!existsSync(file)) return undefined
  const waiting = new Map<number, (drawn: DrawnPage | undefined) => void>()
  let worker: Worker | undefined
  let last = 0

  return {
    draw(page) {
      if (waiting.size >= MOST_WAITING) return Promise.resolve(undefined)
      worker ??= startWorker()
      const drawing = worker
      const id = ++last
      drawing.postMessage({ id, ...page })
      const late = setTimeout(() => {
        log(`a page was not drawn: ${deadline} ms passed`)
        drawing.terminate()
      }, deadline)
      return new Promise((done) => {
        waiting.set(id, (drawn) => {
          clearTimeout(late)
          done(drawn)
        })
      })
    },
    async stop() {
      await worker?.terminate()
    },
  }

  /** What ends the thread loses the pages it had, and no more: the next page starts another. */
  function startWorker(): Worker {
    const started = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 256 } })
    started.unref()
    started.on('message', (drawn: Drawn) => {
      if ('failure' in drawn) log(`a page was not drawn: ${drawn.failure}`)
      settle(drawn.id, 'html' in drawn ? drawn : undefined)
    })
    started.on('error', (error) => log(`pages are not drawn: ${error.message}`))
    started.on('exit', () => {
      worker = undefined
      for (const id of [...waiting.keys()]) settle(id, undefined)
    })
    return started
  }

  function settle(id: number, drawn: DrawnPage | undefined): void {
    waiting.get(id)?.(drawn)
    waiting.delete(id)
  }
}
