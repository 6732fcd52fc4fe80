import { isRate } from './isRate.ts'
import { endsOfThreeYears, findPeriodKind } from './period.ts'
import type { Language, Text } from './wire/text.ts'

const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }
const NARROW_SPACE = '\u202f'
const NO_BREAK_SPACE = '\u00a0'
const MINUS = '\u2212'

interface NumberOptions {
  decimals?: number
  /** Writes `+` before positive numbers, as changes and gaps need. */
  signed?: boolean
}

/** A share 0–1 as a percentage: 0.085 → `8,5 %` in French, `8.5%` in English. */
export function formatShare(
  value: number,
  language: Language,
  { decimals = 1, signed }: NumberOptions = {},
): string {
  const digits = formatDecimal(value * 100, language, { decimals, signed })
  return language === 'fr' ? `${digits}${NARROW_SPACE}%` : `${digits}%`
}

/** A difference of two shares in points: 0.013 → `+1,3 point` in French, `+1.3 pp` in English. */
export function formatPoints(
  value: number,
  language: Language,
  { decimals = 1 }: NumberOptions = {},
): string {
  const digits = formatDecimal(value * 100, language, { decimals, signed: true })
  if (language === 'en') return `${digits}${NO_BREAK_SPACE}pp`
  const plural = Math.abs(Number((value * 100).toFixed(decimals))) >= 2
  return `${digits}${NO_BREAK_SPACE}${plural ? 'points' : 'point'}`
}

/** The least number of decimals, up to three, at which points of 0.0005 and more do not read as zero. */
export function findPointDecimals(value: number, least: number): number {
  const points = Math.abs(value * 100)
  let decimals = least
  while (decimals < 3 && points >= 5e-4 && Number(points.toFixed(decimals)) === 0) decimals += 1
  return decimals
}

/** A limit of an interval in points, with the decimals it needs not to read as zero. */
export function formatLimit(value: number, language: Language): string {
  return formatPoints(value, language, { decimals: findPointDecimals(value, 1) })
}

/** Both ends of an interval, already written: `[9,2 % ; 10,1 %]` in French, `[9.2%, 10.1%]` in English. */
export function formatInterval(lower: string, upper: string, language: Language): string {
  return language === 'fr' ? `[${lower}${NARROW_SPACE}; ${upper}]` : `[${lower}, ${upper}]`
}

/** A whole number with narrow spaces between thousands in French, commas in English. */
export function formatCount(value: number, language: Language, { signed }: NumberOptions = {}): string {
  return formatDecimal(value, language, { decimals: 0, signed })
}

/** An estimate of people, rounded to ten from a hundred on: its last digit says nothing. */
export function formatEstimate(value: number, language: Language, options: NumberOptions = {}): string {
  const step = Math.abs(value) < 100 ? 1 : 10
  return formatCount(Math.round(value / step) * step, language, options)
}

/** Euros: `8 912 145,13 €` in French, `€8,912,145.13` in English. */
export function formatAmount(
  value: number,
  language: Language,
  { decimals = 2 }: NumberOptions = {},
): string {
  const digits = formatDecimal(value, language, { decimals })
  return language === 'fr' ? `${digits}${NARROW_SPACE}€` : `€${digits}`
}

/** A number with fixed decimals in the reader's locale. */
export function formatDecimal(
  value: number,
  language: Language,
  { decimals = 1, signed = false }: NumberOptions = {},
): string {
  const text = numberFormat(language, decimals, signed).format(value)
  return text.replace('-', MINUS)
}

/** A value in its indicator's own kind: a rate or share in per cent, money in euros, the rest counted. */
export function formatValue(
  value: number,
  { kind, decimals }: { kind: 'rate' | 'share' | 'count' | 'amount'; decimals: number },
  language: Language,
): string {
  if (isRate({ kind })) return formatShare(value, language, { decimals })
  if (kind === 'amount') return formatAmount(value, language, { decimals })
  return formatDecimal(value, language, { decimals })
}

/** An ISO date in words: `15 octobre 2019`, `15 October 2019`; short: `15 oct. 2019`, `15 Oct 2019`. */
export function formatDate(
  iso: string,
  language: Language,
  { short = false }: { short?: boolean } = {},
): string {
  const date = dateFormat(language, short, 'numeric').format(new Date(`${iso}T00:00:00Z`))
  return language === 'fr' ? date.replace(/^1 /, '1er ') : date
}

const total: Text = { fr: 'toute la période', en: 'the whole period' }

/**
 * A period id for a reader: school and calendar years as they are, months and dates in words, three years as
 * `2015-2016 à 2017-2018, trois années réunies`; short: `2015-2016 à 2017-2018`.
 */
export function formatPeriod(period: string, language: Language, options: { short?: boolean } = {}): string {
  if (period === 'total') return total[language]
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return formatDate(period, language, options)
  if (/^\d{4}-\d{2}$/.test(period)) return formatMonth(period, language, options)
  if (findPeriodKind(period) === 'three_years') return formatThreeYears(period, language, options)
  return period
}

function formatThreeYears(window: string, language: Language, { short = false }: { short?: boolean }) {
  const [first, last] = endsOfThreeYears(window)
  const span = language === 'fr' ? `${first} à ${last}` : `${first} to ${last}`
  if (short) return span
  return language === 'fr' ? `${span}, trois années réunies` : `${span}, three years pooled`
}

function formatMonth(month: string, language: Language, { short = false }: { short?: boolean }): string {
  return dateFormat(language, short).format(new Date(`${month}-01T00:00:00Z`))
}

const numberFormat = remember(
  (language: Language, decimals: number, signed: boolean) =>
    new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: signed ? 'exceptZero' : 'negative',
    }),
)

const dateFormat = remember(
  (language: Language, short: boolean, day?: 'numeric') =>
    new Intl.DateTimeFormat(locales[language], {
      ...(day && { day }),
      month: short ? 'short' : 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
)

/** A format is dear to make, and a page writes hundreds of figures in the few it has. */
function remember<Options extends unknown[], Format>(make: (...options: Options) => Format) {
  const made = new Map<string, Format>()
  return (...options: Options): Format => {
    const key = options.join()
    const format = made.get(key) ?? make(...options)
    made.set(key, format)
    return format
  }
}
