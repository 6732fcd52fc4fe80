import { afterPaint } from '../afterPaint.ts'

const waiting = new Set<() => void>()
let scheduled = false

/**
 * Does what the reader does not see yet once what they see is painted, a task at a time, so that the page answers
 * between two. Gives back what takes it out of the row.
 */
export function whenFree(task: () => void): () => void {
  waiting.add(task)
  if (!scheduled) {
    scheduled = true
    afterPaint(doNext)
  }
  return () => waiting.delete(task)
}

function doNext(): void {
  const [task] = waiting
  scheduled = task !== undefined
  if (!task) return
  waiting.delete(task)
  setTimeout(doNext)
  task()
}
