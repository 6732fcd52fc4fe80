import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { glossary } from '../../../indicators/wire/glossary.ts'
import { useApi } from '../../useApi.ts'

export function useGlossary() {
  return useApi(apiUrl('/glossary'), glossary)
}
