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
    [...root.querySelectorAll(selector)].map(readText).filter((text) => text !== '')
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

/** The text of an element without what only the screen needs: arrows of sorting, words for screen readers. */
function readText(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"], .visually-hidden, .no-print'))
    hidden.remove()
  return (copy.textContent ?? '').replaceAll(/[ \n]+/g, ' ').trim()
}
