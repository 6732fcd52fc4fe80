import { createHash } from 'node:crypto'

/**
 * Where the rejected rows of a file are written, as a path below the report folder. Names come from archives and
 * workbooks too: what could leave the folder or trouble a file system is replaced, and told apart by a hash.
 */
export function rejectPath(source: string, file: string): string {
  const path = `${source}/${file}`.split('/').map(safeName).join('/')
  return `rejects/${/[.]csv$/i.test(path) ? path : `${path}.csv`}`
}

function safeName(name: string): string {
  const safe = name.replaceAll(/[^\p{L}\p{M}\p{N} ._-]/gu, '_').replace(/^[. ]+|[. ]+$/g, '_')
  const short = [...safe].slice(0, 60).join('')
  if (short === name && name !== '') return name
  return `${short}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
}
