import type { FigureTexts } from './composeImage.ts'

interface ReadFigure {
  chart: SVGElement | null
  texts: FigureTexts
  /** Cells as they are written, headers first; one list a table. */
  tables: string[][][]
}

/** Where a figure is from: the number of its release, '' before it is known, and the whole address of its page there. */
export interface FigureOrigin {
  release: string
  link: string
}

/** What a figure of the page shows, in the words of the page; its origin and the notice of synthetic data go with it. */
export function readFigure(figure: HTMLElement, { release, link }: FigureOrigin): ReadFigure {
  const page = figure.ownerDocument
  const textsOf = (selector: string, root: ParentNode = figure) =>
    [...root.querySelectorAll(selector)]
      .filter((element) => !element.matches(onScreenOnly))
      .map(readText)
      .filter((text) => text !== '')
  const headline = textsOf('h1', page).join(' ')
  const title = textsOf('.figure-title').join(' ')
  return {
    chart: figure.querySelector<SVGElement>('.drawing > svg'),
    texts: {
      title: headline === '' || title.includes(headline) ? title : `${headline}. ${title}`,
      subtitle: textsOf('.figure-subtitle').join(' '),
      notes: [
        ...textsOf('.figure-notes :is(p, li)'),
        ...textsOf('.figure-source'),
        readFilters(page).join(' · '),
        [release === '' ? '' : `Vigie r${release}`, ...textsOf('.notice > strong', page)]
          .filter(Boolean)
          .join(' · '),
        link,
      ].filter((note) => note !== ''),
    },
    tables: [...figure.querySelectorAll('.twin table')].map((table) =>
      [...table.querySelectorAll('tr')].map((row) => [...row.children].map(readText)),
    ),
  }
}

/** What is chosen on the page, word by word. */
function readFilters(page: Document): string[] {
  const words = page.querySelectorAll<HTMLSelectElement | HTMLInputElement>(
    '.sentence-words :is(select, input)',
  )
  return [...words]
    .map((word) => ('selectedOptions' in word ? (word.selectedOptions[0]?.text ?? '') : word.value).trim())
    .filter((text) => text !== '')
}

const onScreenOnly = '[aria-hidden="true"], .visually-hidden, .no-print'

/** The text of an element without what only the screen needs: arrows of sorting, words for screen readers, links. */
function readText(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll(onScreenOnly)) hidden.remove()
  return (copy.textContent ?? '').replaceAll(/[ \n]+/g, ' ').trim()
}
