import { readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { contracts, eurostatDataset, findContract } from '../../contracts/contracts.ts'
import { cleanCell } from '../../contracts/language/cell.ts'
import { bindHeader } from '../../contracts/language/header.ts'
import { ignoreAbsent } from '../../contracts/language/ignoreAbsent.ts'
import { parseJson } from '../../contracts/language/parseJson.ts'
import { findPersonalValues } from '../../contracts/language/personal.ts'
import type { Text } from '../../contracts/language/text.ts'
import { origin } from '../../contracts/origin.ts'
import { date } from '../../contracts/values/date.ts'
import { draftMapping, type MappingDraft } from '../map/draftMapping.ts'
import { findDataset } from '../map/findDataset.ts'
import { readSample } from '../map/readSample.ts'
import { describeSample, isRead } from '../map/sample.ts'
import { chooseParts } from '../screen/chooseParts.ts'
import { decodeFile } from '../screen/decode/decodeFile.ts'
import { originFile } from '../screen/discover.ts'
import { mappingFile } from '../screen/readMapping.ts'
import { openCopies } from '../screen/unpack/copies.ts'
import { defaultLimits } from '../screen/unpack/limits.ts'
import { openParts } from '../screen/unpack/openParts.ts'
import { openTemp } from '../temp.ts'

export interface MapOptions {
  file: string
  dataset?: string | undefined
  /** Prints the draft and writes nothing. */
  print: boolean
  language: keyof Text
  write(line: string): void
}

/** Drafts the mapping of a file and writes it beside it, never over another. Gives the exit code: 0, or 2 when it cannot. */
export async function runMapCommand({ file, dataset, print, language, write }: MapOptions): Promise<number> {
  const say = (text: Text) => write(text[language])
  const given = await readOrigin(dirname(file))
  const sample = await readFileSample(file)
  if ('refused' in sample) {
    for (const text of sample.refused) say(text)
    return 2
  }
  if (sample.some(({ header }) => isCell(header))) {
    say(noHeader)
    return 2
  }
  const named = dataset ?? given?.dataset
  const contract = named === undefined ? findDataset(sample) : findContract(named)
  if (!contract || named === eurostatDataset) {
    say(named === undefined ? noDataset : wrongDataset(named))
    return 2
  }
  const binding = bindHeader(
    contract,
    sample.map(({ header }) => header),
  )
  if (binding.missing.length === 0 && binding.unknown.length === 0) {
    say(notNeeded(contract.dataset))
    return 0
  }
  const draft = draftMapping(contract, sample, {
    publisher: given?.publisher,
    // A likely contract may be the wrong one, and the file about persons.
    quote: named !== undefined,
  })
  const path = join(dirname(file), mappingFile)
  const text = `${JSON.stringify(draft.mapping, null, 2)}\n`
  const written = !print && (await writeNew(path, text))
  if (!written) write(text.trimEnd())
  for (const line of formatDraft(draft, contract.dataset)) say(line)
  if (written) say({ fr: `écrit\u202f: ${path}`, en: `written: ${path}` })
  else if (!print) say(notOverwritten(path))
  return 0
}

function formatDraft({ certain, guesses, open, aside }: MappingDraft, dataset: string): Text[] {
  const section = (fr: string, en: string, lines: readonly Text[]): Text[] =>
    lines.length === 0
      ? []
      : [{ fr, en }, ...lines.map((line) => ({ fr: `  ${line.fr}`, en: `  ${line.en}` }))]
  return [
    { fr: `contrat\u202f: ${dataset}`, en: `contract: ${dataset}` },
    ...section('certain (en-têtes du contrat)\u202f:', 'certain (headers of the contract):', certain),
    ...section('supposé, à vérifier\u202f:', 'guessed, to check:', guesses),
    ...section(
      'laissé ouvert, à décider avant de charger (todo)\u202f:',
      'left open, to decide before loading (todo):',
      open,
    ),
    ...section('à savoir\u202f:', 'to know:', aside),
  ]
}

async function readFileSample(file: string) {
  const folder = await openTemp()
  const copies = await openCopies(folder)
  try {
    const opened = await openParts(file, copies, defaultLimits)
    const { parts } = await chooseParts(opened.parts, countFilled, [])
    const [part] = parts
    if (!part) return { refused: opened.findings.map(({ message }) => message) }
    const decoded = await decodeFile(part.path, copies, { fitHeader: countFilled })
    return describeSample(decoded.survey.header, await readSample(decoded))
  } catch (error) {
    // A path that is not there, or an archive that is none.
    if (error instanceof Error && 'code' in error) return { refused: [unreadable(file)] }
    throw error
  } finally {
    await copies.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Under a title, the header is the first line with the most cells filled. */
function countFilled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length
}

async function readOrigin(folder: string) {
  const text = await readFile(join(folder, originFile), 'utf8').catch(ignoreAbsent)
  return text === undefined ? undefined : origin.safeParse(parseJson(text)).data
}

async function writeNew(path: string, text: string): Promise<boolean> {
  return writeFile(path, text, { flag: 'wx' }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
      throw error
    },
  )
}

function unreadable(file: string): Text {
  return { fr: `fichier illisible\u202f: ${file}`, en: `file cannot be read: ${file}` }
}

/** A day or a person's own number is no header: the first line is a row, and its cells are not to be shown. */
function isCell(header: string): boolean {
  const text = cleanCell(header)
  return isRead(text, date) || findPersonalValues(text).length > 0
}

const noHeader: Text = {
  fr: 'pas d’en-tête reconnu : une ligne de données en tient lieu ; accepté : un fichier dont la première ligne nomme les colonnes',
  en: 'no header recognised: a row of data stands in its place; accepted: a file whose first line names its columns',
}

const known = contracts.map(({ dataset }) => dataset).join(', ')
const noDataset: Text = {
  fr: `contrat non reconnu d’après l’en-tête\u202f; accepté\u202f: --dataset et l’un de ${known}`,
  en: `contract not recognised from the header; accepted: --dataset and one of ${known}`,
}

function wrongDataset(dataset: string): Text {
  return {
    fr: `dataset\u202f: ${dataset}\u202f; accepté\u202f: ${known}`,
    en: `dataset: ${dataset}; accepted: ${known}`,
  }
}

function notNeeded(dataset: string): Text {
  return {
    fr: `l’en-tête est celui du contrat ${dataset}\u202f: aucune correspondance n’est nécessaire`,
    en: `the header is that of the contract ${dataset}: no mapping is needed`,
  }
}

function notOverwritten(path: string): Text {
  return {
    fr: `${path} existe\u202f: laissé tel quel, la proposition est ci-dessus`,
    en: `${path} exists: left as it is, the draft is above`,
  }
}
