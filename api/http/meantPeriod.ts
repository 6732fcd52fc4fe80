import { findPeriodKind } from '../../indicators/period.ts'

/** The period that was meant by what is none: `2021-22` is `2021-2022`. Undefined where nothing says so. */
export function findMeantPeriod(asked: string): string | undefined {
  return findWritten(asked) ?? findSchoolYears(asked)?.[0]
}

/** The period or range of periods that was meant: years too far apart for one school year are a range of them. */
export function findMeantSpan(asked: string): string | undefined {
  const [from = '', to, ...more] = asked.trim().split(/\s*(?:\.{2,}|…|:)\s*/)
  if (more.length > 0) return undefined
  if (to === undefined) return findWritten(asked) ?? findSchoolYears(asked)?.join('..')
  const ends = [from, to].map((end) => (findPeriodKind(end) ? end : findMeantPeriod(end)))
  const [start, end] = ends
  if (start === undefined || end === undefined || findPeriodKind(start) !== findPeriodKind(end))
    return undefined
  return ends.toSorted().join('..')
}

/** The same period written otherwise: `2019/2020`, `2019-20`, `2019-9`, `1/9/2019`. */
function findWritten(asked: string): string | undefined {
  const words = asked
    .trim()
    .toLowerCase()
    .split(/[-–—/_. ]+/)
  const parts = /^\d{1,2}$/.test(words[0] ?? '') ? words.reverse() : words
  const [year = '', second = '', third] = parts
  const twoDigits = (part: string) => part.padStart(2, '0')
  const written = [
    parts.join('-'),
    ...(third === undefined ? [`${year}-${year.slice(0, 2)}${second}`] : []),
    [year, ...parts.slice(1).map(twoDigits)].join('-'),
  ]
  return written.find((period) => period !== asked && findPeriodKind(period) !== undefined)
}

/** The first and the last school year between two years further apart than one: `2019-2021`. */
function findSchoolYears(asked: string): [string, string] | undefined {
  const found = /^(\d{4})\D(\d{4})$/.exec(asked.trim())
  const [start, end] = [Number(found?.[1]), Number(found?.[2])]
  if (!(end > start)) return undefined
  return [`${start}-${start + 1}`, `${end - 1}-${end}`]
}
