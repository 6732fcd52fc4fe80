import type { Problem } from '../../indicators/wire/problem.ts'
import type { ProblemKind } from '../http/problem.ts'
import answers from './answerExamples.json' with { type: 'json' }
import problems from './problemExamples.json' with { type: 'json' }

/** One problem of each kind, as it is answered. */
export const problemExamples: Record<ProblemKind, Problem> = problems as Record<ProblemKind, Problem>

/**
 * What a server of the demonstration release answered to the example request of each operation, its lists cut
 * to their first two entries; undefined for a workbook.
 */
export function findExample(operation: string): unknown {
  return new Map<string, unknown>(Object.entries(answers)).get(operation)
}

/** For each operation a request that a reader may try, and a test does. */
export const exampleRequests: Readonly<Record<string, string>> = {
  listIndicators: '/indicators',
  getIndicator: '/indicators/early_leavers_rate',
  listObservations:
    '/indicators/early_leavers_rate/observations?territory=EU.FRE2&period=2019..2025&sort=-period',
  getReceipt: '/observations/early_leavers_rate:eu_elet_lfs:EU.FRE2:2019/receipt',
  getComparison: '/indicators/siei_dropout_rate/comparison?level=department&period=2019-2020',
  getChange: '/indicators/siei_dropout_rate/change?territory=FR.A20&from=2018-2019&to=2019-2020',
  compareDefinitions: '/definitions/comparison?definitions=siei_stock_second_cycle,eu_elet_lfs',
  listTerritories: '/territories?parent=FR.A20',
  getGlossary: '/glossary',
  getActionLevels: '/action-levels',
  listContext: '/context?variable=neet_rate&level=department&period=2017',
  listOperations: '/operations',
  getOperation: '/operations/amiens-2015-2021',
  listTargets: '/operations/amiens-2015-2021/targets',
  listAccounts: '/operations/amiens-2015-2021/accounts?indicator=esf_co01',
  listExtracts: '/extracts',
  getExtract: '/extracts/early_leavers_rate?territory=EU.FRE2&period=2019..2025',
  getExtractJson: '/extracts/early_leavers_rate.json?territory=EU.FRE2&period=2019..2025',
  getExtractCsv: '/extracts/early_leavers_rate.csv?territory=EU.FRE2&period=2019..2025',
  getExtractJsonstat: '/extracts/early_leavers_rate.jsonstat?territory=EU.FRE2&period=2019..2025',
  getExtractXlsx: '/extracts/early_leavers_rate.xlsx?territory=EU.FRE2&period=2019..2025',
  getExtractParquet: '/extracts/early_leavers_rate.parquet?territory=EU.FRE2&period=2019..2025',
  getExtractZip: '/extracts/early_leavers_rate.zip?territory=EU.FRE2&period=2019..2025',
  listContracts: '/contracts',
  getContract: '/contracts/enrolments?lang=en',
  getTableSchema: '/contracts/enrolments/schema.json?lang=en',
  getTemplateCsv: '/contracts/enrolments/template.csv',
  getTemplateWorkbook: '/contracts/enrolments/template.xlsx?lang=en',
  listReleases: '/releases',
  getRelease: '/releases/1',
  getChanges: '/releases/1/changes',
  getHealth: '/health',
  getReadiness: '/ready',
  getOpenApi: '/openapi.json',
}
