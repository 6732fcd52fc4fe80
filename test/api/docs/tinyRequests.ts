import { exampleRequests } from '../../../api/docs/examples.ts'

/** The example request of each operation, about what the tiny release has where it lacks what the document shows. */
export const tinyRequests: Readonly<Record<string, string>> = {
  ...exampleRequests,
  listObservations: '/indicators/siei_dropout_rate/observations?sex=total,*&sort=-period',
  getExtract: '/extracts/siei_dropout_rate?sex=total,*',
  getExtractJson: '/extracts/siei_dropout_rate.json?sex=total,*',
  getExtractCsv: '/extracts/siei_dropout_rate.csv?sex=total,*',
  getExtractJsonstat: '/extracts/siei_dropout_rate.jsonstat?sex=total,*',
  getExtractXlsx: '/extracts/siei_dropout_rate.xlsx?sex=total,*',
  getExtractParquet: '/extracts/siei_dropout_rate.parquet?sex=total,*',
  getExtractZip: '/extracts/siei_dropout_rate.zip?sex=total,*',
  getReceipt: '/observations/o7/receipt',
  getChange: '/indicators/siei_dropout_rate/change?territory=FR.D02&from=2018-2019&to=2019-2020',
  listContext: '/context',
  listAccounts: '/operations/amiens-2015-2021/accounts?convention=*',
  getRelease: '/releases/11',
  getChanges: '/releases/11/changes',
}
