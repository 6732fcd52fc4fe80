/** One step of a run, told as it begins; `done` and `of` count files. */
export interface Progress {
  stage: 'discover' | 'decode' | 'read' | 'check' | 'load' | 'reconcile' | 'observe' | 'protect' | 'publish'
  dataset?: string
  source?: string
  file?: string
  rows?: number
  /** Size of the file, of those before it, and of all. */
  bytes?: number
  bytesDone?: number
  bytesOf?: number
  done?: number
  of?: number
}

export type OnProgress = (progress: Progress) => void
