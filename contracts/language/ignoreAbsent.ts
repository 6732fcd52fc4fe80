/** For the failure of a look on disk: undefined where nothing is there. @throws any other: what cannot be read is not absent */
export function ignoreAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
