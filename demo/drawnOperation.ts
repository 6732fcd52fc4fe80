import { dayOf } from './day.ts'
import type { DemoFile } from './demoFiles.ts'
import type { Department } from './departments.ts'
import { entryDay, lastDayOfClasses } from './entryDay.ts'
import { exitOutcome } from './exitOutcome.ts'
import { frenchDiploma } from './frenchDiploma.ts'
import { frenchParticipationColumns, type Person, participationRow, type Stay } from './participationRow.ts'
import type { Random } from './seededRandom.ts'
import type { Row } from './writeCsv.ts'

/** An operation for benchmarks: one agreement a school year, one action a level. */
export interface DrawnOperation {
  operation: string
  title: string
  /** School years by the year they start in. */
  years: readonly number[]
  actionLevels: readonly number[]
  /** Where its actions are: level and code. */
  place: readonly [string, string]
  departments: readonly Pick<Department, 'code'>[]
  participations: number
}

export type DrawnFile = Pick<DemoFile, 'dataset' | 'title' | 'columns' | 'rows'>

/** The files of an operation whose participations are spread over its years and drawn at random. */
export function drawnOperationFiles(drawn: DrawnOperation, { random }: { random: Random }): DrawnFile[] {
  const { operation, title, years, actionLevels, place } = drawn
  return [
    {
      dataset: 'operations',
      title: 'Opération fictive',
      columns: ['operation', 'intitule', 'pays', 'porteur', 'budget_total', 'part_ue'],
      rows: [[operation, title, 'FR', 'Porteur fictif', '', '']],
    },
    {
      dataset: 'conventions',
      title: 'Conventions fictives',
      columns: ['convention', 'operation', 'fonds', 'periode_du', 'periode_au', 'regles'],
      rows: years.map((year) => [
        conventionOf(drawn, year),
        operation,
        'FSE',
        `${year}-09-01`,
        `${year + 1}-08-31`,
        'fse-2014-2020',
      ]),
    },
    {
      dataset: 'actions',
      title: 'Dispositifs fictifs',
      columns: ['action', 'operation', 'niveau_intervention', 'type', 'niveau', 'code_territoire'],
      rows: actionLevels.map((level) => [actionOf(drawn, level), operation, level, 'autre', ...place]),
    },
    {
      dataset: 'participations',
      title: 'Participations tirées au sort',
      columns: frenchParticipationColumns,
      rows: drawParticipations(drawn, random),
    },
  ]
}

function* drawParticipations(drawn: DrawnOperation, random: Random): Iterable<Row> {
  const { years, participations, departments } = drawn
  const diploma = frenchDiploma(random)
  for (let i = 0; i < participations; i++) {
    const year = years[Math.floor((i * years.length) / participations)] ?? 2020
    yield participationRow(drawStay(drawn, { random, year, index: i, code: random.pick(departments).code }), {
      random,
      diploma,
      asksMinority: false,
    })
  }
}

function drawStay(
  drawn: DrawnOperation,
  { random, year, index, code }: { random: Random; year: number; index: number; code: string },
): Stay {
  const entry = entryDay(random, year)
  const actionLevel = random.pick(drawn.actionLevels)
  const age = random.integer(12, 24)
  const person: Person = {
    id: `NAT-${String(index + 1).padStart(8, '0')}`,
    sex: random.chance(0.45) ? 'F' : 'M',
    birth: entry - Math.ceil(age * 365.25) - random.integer(1, 360),
    level: 'departement',
    territory: code,
    uai: '',
    action: actionOf(drawn, actionLevel),
    actionLevel,
  }
  const day = Math.max(entry + 6, Math.min(entry + random.integer(20, 250), lastDayOfClasses(year)))
  const chances = { positive: 0.75, unknown: 0.07, keyedInTime: 0.8 }
  const dataEnd = dayOf(`${(drawn.years.at(-1) ?? year) + 1}-08-31`)
  const exit = exitOutcome({ random, day, age, actionLevel, dataEnd, chances })
  return { person, convention: conventionOf(drawn, year), entry, exit }
}

function conventionOf({ operation }: DrawnOperation, year: number): string {
  return `${operation}-${year}`
}

function actionOf({ operation }: DrawnOperation, level: number): string {
  return `${operation}-n${level}`
}
