import { formatCount, formatDecimal } from '../../indicators/format.ts'
import type { Language } from '../../indicators/wire/text.ts'
import type { OnProgress, Progress } from './progress.ts'

interface Terminal {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

interface Options {
  language: Language
  /** Milliseconds from any start. */
  now: () => number
}

/** Progress on a terminal: one line that changes; elsewhere one plain line per file. `end` clears the line. */
export function showProgress(
  terminal: Terminal,
  { language, now }: Options,
): { onProgress: OnProgress; end: () => void } {
  const started = now()
  const format = (step: Progress) => formatProgress(step, language, findRemaining(step, now() - started))
  const rewrite = (text: string) =>
    terminal.write(`\r\u001b[2K${text.slice(0, (terminal.columns ?? 80) - 1)}`)
  if (terminal.isTTY) return { onProgress: (step) => rewrite(format(step)), end: () => rewrite('') }
  let last = ''
  return {
    onProgress(step) {
      const text = step.file === undefined ? step.stage : `${step.source}/${step.file}`
      if (text !== last) terminal.write(`${format(step)}\n`)
      last = text
    },
    end: () => {},
  }
}

/** About how much of the time a file takes is over when a stage of it begins. */
const shareBefore: Partial<Record<Progress['stage'], number>> = {
  decode: 0,
  read: 0.15,
  check: 0.75,
  load: 0.8,
}

/** Milliseconds until the last file is read, at the pace so far; undefined while that says nothing. */
function findRemaining(step: Progress, elapsed: number): number | undefined {
  const share = shareBefore[step.stage]
  if (share === undefined || !step.bytesOf) return undefined
  const done = ((step.bytesDone ?? 0) + share * (step.bytes ?? 0)) / step.bytesOf
  return elapsed < 2000 || done < 0.1 ? undefined : (elapsed * (1 - done)) / done
}

const stageWords: Readonly<Record<Progress['stage'], { fr: string; en: string }>> = {
  discover: { fr: 'recherche des fichiers', en: 'finding the files' },
  decode: { fr: 'décodage', en: 'decoding' },
  read: { fr: 'lecture', en: 'reading' },
  check: { fr: 'contrôles', en: 'checking' },
  load: { fr: 'chargement', en: 'loading' },
  reconcile: { fr: 'rapprochements', en: 'reconciling' },
  observe: { fr: 'calcul des indicateurs', en: 'computing the indicators' },
  protect: { fr: 'protection des petits effectifs', en: 'protecting small counts' },
  publish: { fr: 'publication', en: 'publishing' },
}

function formatProgress(step: Progress, language: Language, remaining: number | undefined): string {
  const { stage, source, file, rows, bytes, bytesDone, bytesOf, done, of } = step
  const size = (value: number) => formatSize(value, language)
  const name = stageWords[stage][language]
  if (file === undefined) return name
  const amounts = [
    ...(bytes === undefined ? [] : [size(bytes)]),
    ...(rows === undefined
      ? []
      : [`${formatCount(rows, language)} ${language === 'fr' ? 'lignes' : 'rows'}`]),
  ]
  const total = bytesOf === undefined ? '' : `, ${size(bytesDone ?? 0)} / ${size(bytesOf)}`
  return `[${(done ?? 0) + 1}/${of}${total}] ${name} ${source}/${file} (${amounts.join(', ')})${formatRemaining(remaining, language)}`
}

function formatRemaining(milliseconds: number | undefined, language: Language): string {
  if (milliseconds === undefined) return ''
  const seconds = Math.ceil(milliseconds / 1000)
  const time = seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
  return language === 'fr' ? `, encore ${time} environ` : `, about ${time} left`
}

function formatSize(bytes: number, language: Language): string {
  const units = language === 'fr' ? ['o', 'Ko', 'Mo', 'Go'] : ['B', 'KB', 'MB', 'GB']
  const power = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return `${formatDecimal(bytes / 1000 ** power, language, { decimals: power === 0 ? 0 : 1 })} ${units[power]}`
}
