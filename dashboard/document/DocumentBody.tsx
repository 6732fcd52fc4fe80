import { Drawing } from '../components/Drawing.tsx'
import {
  type Block,
  type Picture,
  type PrintedDocument,
  SHEET_WIDTH,
  type TableBlock,
} from './printedDocument.ts'

/** A document as a part of a page, as wide as the sheet it is printed on. */
export function DocumentBody({ of }: { of: PrintedDocument }) {
  return (
    <article class="document">
      <header>
        <h1>{of.title}</h1>
        {of.lines.map((line) => (
          <p key={line} class="document-line">
            {line}
          </p>
        ))}
      </header>
      {of.blocks.map((block, index) => (
        <Part key={`${of.title} ${index}`} of={block} />
      ))}
    </article>
  )
}

/** The width of one of several pictures in a row, with 24 pixels between two. */
function shareSheet(pictures: number): number {
  return (SHEET_WIDTH - 24 * (pictures - 1)) / pictures
}

function Part({ of }: { of: Block }) {
  switch (of.kind) {
    case 'heading':
      return <h2>{of.text}</h2>
    case 'text':
      return <p class={of.as && `document-${of.as}`}>{of.text}</p>
    case 'list':
      return (
        <ul>
          {of.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'facts':
      return (
        <dl>
          {of.facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'link':
      return (
        <p class="document-link">
          {of.label} <a href={of.href}>{of.href}</a>
        </p>
      )
    case 'table':
      return <Table of={of} />
    case 'pictures':
      return (
        <div class="document-pictures">
          {of.pictures.map((picture) => (
            <Chart key={picture.title} of={picture} width={shareSheet(of.pictures.length)} />
          ))}
        </div>
      )
    case 'emblem':
      return (
        <div class="document-emblem">
          <Drawing draw={of.draw} alt={of.alt} widthAtDesk={72} />
          <p>{of.text}</p>
        </div>
      )
    case 'boxes':
      return (
        <div class="document-boxes">
          {of.boxes.map(({ title, lines }) => (
            <section key={title}>
              <h3>{title}</h3>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </section>
          ))}
        </div>
      )
  }
}

/** A table with more rows is begun where it stands, and goes on on the next sheet. */
const SHORT = 12

function Table({ of: { caption, columns, rows } }: { of: TableBlock }) {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const className = (column: number) => (columns[column]?.numeric ? 'numeric' : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class={rows.length > SHORT ? 'table-box long' : 'table-box'} tabIndex={0} aria-label={caption}>
      <table class="data-table">
        <caption>{caption}</caption>
        <colgroup>
          {columns.map(({ header, share }) => (
            <col key={header} style={{ width: `${(100 * share) / whole}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ header }, index) => (
              <th key={header} scope="col" class={className(index)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]?.header} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]?.header} class={className(index)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Chart({ of, width }: { of: Picture; width: number }) {
  return (
    <figure class="document-figure">
      <h2>{of.title}</h2>
      {of.subtitle && <p>{of.subtitle}</p>}
      <Drawing draw={of.draw} alt={of.alt} widthAtDesk={width} />
      <figcaption>
        {of.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </figcaption>
    </figure>
  )
}
