/** A file as it can be asked for. */
interface FileFormat {
  id: string
  /** The same in both languages. */
  label: string
  extension: string
  dialect?: string
  /** Whether it is offered as territories × periods too. */
  hasShape?: boolean
}

export const fileFormats: readonly FileFormat[] = [
  { id: 'csv', label: 'CSV', extension: 'csv', hasShape: true },
  { id: 'excel', label: 'CSV Excel', extension: 'csv', dialect: 'excel-fr', hasShape: true },
  { id: 'xlsx', label: 'XLSX', extension: 'xlsx', hasShape: true },
  { id: 'json', label: 'JSON', extension: 'json' },
  { id: 'jsonstat', label: 'JSON-stat', extension: 'jsonstat' },
  { id: 'parquet', label: 'Parquet', extension: 'parquet' },
  { id: 'zip', label: 'ZIP', extension: 'zip' },
]
