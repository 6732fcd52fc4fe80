import { glossary } from '../../../indicators/wire/glossary.ts'
import { apiUrl } from '../../client.ts'
import { useApi } from '../../useApi.ts'

export function useGlossary() {
  return useApi(apiUrl('/glossary'), glossary)
}
