export const snippetLanguages = ['curl', 'R', 'Python', 'JavaScript', 'DuckDB'] as const
export type SnippetLanguage = (typeof snippetLanguages)[number]

interface Asked {
  /** The whole address, origin included. */
  url: string
  /** The list of the answer that makes a table; null for the answer as it is. */
  rows: string | null
}

const writers: Record<SnippetLanguage, (asked: Asked) => string> = {
  curl: ({ url }) => `curl '${url}'`,
  R: ({ url, rows }) => `library(httr2)
answer <- request("${url}") |>
  req_perform() |>
  resp_body_json(simplifyVector = TRUE)
${rows === null ? 'answer' : `answer$${rows}`}`,
  Python: ({ url, rows }) => `import pandas as pd
import requests

answer = requests.get("${url}")
answer.raise_for_status()
table = pd.json_normalize(answer.json()${rows === null ? '' : `["${rows}"]`})`,
  JavaScript: ({ url, rows }) => `const response = await fetch('${url}')
if (!response.ok) throw new Error((await response.json()).detail)
const ${rows === null ? 'answer' : `{ ${rows} }`} = await response.json()
console.log(${rows ?? 'answer'})`,
  DuckDB: ({ url, rows }) => `curl -o vigie.json '${url}'
duckdb -c "${writeSql(rows)}"`,
}

/** The lines that get the answer at an address into a tool of analysis; quotes in it would end its text. */
export function writeSnippet(language: SnippetLanguage, { url, rows }: Asked): string {
  return writers[language]({ url: url.replaceAll("'", '%27'), rows })
}

function writeSql(rows: string | null): string {
  return `select ${rows === null ? '*' : `unnest(${rows}, max_depth := 2)`} from read_json('vigie.json')`
}
