import { chmod, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ignoreAbsent } from '../../contracts/language/ignoreAbsent.ts'
import { openDraft, removeDebris } from '../release/releaseFolder.ts'
import type { OnStep } from '../release/step.ts'
import { formatHtml } from './formatHtml.ts'
import { formatText } from './formatText.ts'
import type { ReportDocument } from './reportDocument.ts'

const kept = 20
const finished = /^\d{4}-\d{2}-\d{2}T\d{6}Z(-\d+)?$/

/** A folder in which the report of a run is made; only its owner can read it. */
export async function openReport(
  reports: string,
  process: { name: string; isAlive: (name: string) => boolean },
): Promise<string> {
  await mkdir(reports, { recursive: true, mode: 0o700 })
  await removeDebris(reports, process)
  const draft = await openDraft(reports, process)
  await chmod(draft, 0o700)
  return draft
}

/**
 * Writes the report into its draft, then gives it its name, the time of the run: a folder of that name is whole.
 * Keeps the last twenty. Returns its path.
 */
export async function keepReport(
  draft: string,
  report: ReportDocument,
  onStep: OnStep = () => {},
): Promise<string> {
  const files = {
    'report.json': `${JSON.stringify(report, null, 2)}\n`,
    'rapport.txt': `${formatText(report, 'fr')}\n`,
    'report.txt': `${formatText(report, 'en')}\n`,
    'rapport.html': formatHtml(report, 'fr'),
    'report.html': formatHtml(report, 'en'),
  }
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(draft, name), content, { mode: 0o600 })
  }
  onStep('report written')
  const reports = dirname(draft)
  const folder = await findFreeName(reports, report.at)
  await rename(draft, folder)
  onStep('report kept')
  await dropOldest(reports, { but: basename(folder) })
  return folder
}

/** `2026-11-21T214500Z`; a second run of one second gets `-2`. */
async function findFreeName(reports: string, at: string): Promise<string> {
  const name = at.replaceAll(':', '').replace(/[.]\d+/, '')
  for (let turn = 1; ; turn++) {
    const folder = join(reports, turn === 1 ? name : `${name}-${turn}`)
    const taken = await stat(folder).catch(ignoreAbsent)
    if (!taken) return folder
  }
}

/** All but the last ones, and never the one just made: its time may be earlier than theirs where a clock was set back. */
async function dropOldest(reports: string, { but }: { but: string }): Promise<void> {
  const names = (await readdir(reports)).filter((name) => finished.test(name) && name !== but).sort()
  for (const name of names.slice(0, 1 - kept)) await rm(join(reports, name), { recursive: true, force: true })
}
