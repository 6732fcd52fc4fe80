import type { Language } from '../../indicators/wire/text.ts'

/** A document for a meeting or a file: said once here, written as a page and as a .docx that say the same. */
export interface PrintedDocument {
  title: string
  /** Where, as of when, from which release. */
  lines: readonly string[]
  language: Language
  blocks: readonly Block[]
  /** Stands beside the page number on every sheet. */
  footer: string
}

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string; as?: 'finding' | 'warning' | 'small' }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'facts'; facts: readonly Fact[] }
  | { kind: 'link'; label: string; href: string }
  | TableBlock
  | PicturesBlock
  | EmblemBlock
  | { kind: 'boxes'; boxes: readonly SignatureBox[] }

export interface Fact {
  name: string
  value: string
}

export interface TableBlock {
  kind: 'table'
  caption: string
  /** The first one names the row; `share` is its part of the width of the sheet, of all shares. */
  columns: readonly { header: string; share: number; numeric?: boolean }[]
  rows: readonly (readonly string[])[]
}

/** A chart and the words around it. */
export interface Picture {
  title: string
  subtitle?: string
  draw: (width: number) => SVGElement | Promise<SVGElement>
  /** What the chart says, for those who cannot see it. */
  alt: string
  notes: readonly string[]
}

/** One chart as wide as the sheet, or two side by side. */
export interface PicturesBlock {
  kind: 'pictures'
  pictures: readonly Picture[]
}

/** A funder's emblem with the words that must stand beside it. */
export interface EmblemBlock {
  kind: 'emblem'
  draw: (width: number) => SVGElement
  alt: string
  text: string
}

/** A frame to sign in: each line is left to be filled by hand. */
export interface SignatureBox {
  title: string
  lines: readonly string[]
}

/** In pixels of a page: what A4 leaves between margins of 14 mm. */
export const SHEET_WIDTH = 688

/** A picture that is higher is made smaller: with its words it still fits under the first lines of a document. */
export const PICTURE_HEIGHT = 640
