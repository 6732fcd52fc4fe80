/** A written period that is a day: `15 octobre 2019`, `1er sept. 2015`. */
const day = /^\d{1,2}(er)?\s\p{L}/u

/** `de 2017 à 2019`, `du 15 octobre 2018 au 15 octobre 2019`: two written periods in a French sentence. */
export function span(from: string, to: string): string {
  return `${day.test(from) ? 'du' : 'de'} ${from} ${day.test(to) ? 'au' : 'à'} ${to}`
}

/** `pour 2017`, `pour le 15 octobre 2019`. */
export function forPeriod(period: string): string {
  return `pour ${day.test(period) ? 'le ' : ''}${period}`
}
