/** The same words in the two languages of the interface. */
export interface Text {
  fr: string
  en: string
}
