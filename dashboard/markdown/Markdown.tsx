import { useMemo } from 'preact/hooks'
import type { Language } from '../../indicators/wire/text.ts'
import { frenchTypography } from '../messages/typography.ts'
import { type Block, parseInline, parseMarkdown } from './parseMarkdown.ts'

interface Props {
  document: string
  language: Language
  /** The level of heading that a `##` of the document becomes. */
  top: 2 | 3
}

/** A document of `docs/` as a part of a page, with its anchors. */
export function Markdown({ document, language, top }: Props) {
  const blocks = useMemo(() => parseMarkdown(document), [document])
  return (
    <>
      {blocks.map((block, index) => (
        <Part key={index} block={block} language={language} top={top} />
      ))}
    </>
  )
}

function Part({ block, language, top }: { block: Block } & Pick<Props, 'language' | 'top'>) {
  if (block.kind === 'heading') {
    const Heading = (['h2', 'h3', 'h4'] as const)[block.level - 4 + top] ?? 'h4'
    return (
      <Heading id={block.id}>
        <Line text={block.text} language={language} />
      </Heading>
    )
  }
  if (block.kind === 'paragraph') {
    return (
      <p id={block.id}>
        <Line text={block.text} language={language} />
      </p>
    )
  }
  if (block.kind === 'list') {
    return (
      <ul>
        {block.items.map(({ id, text }) => (
          <li key={text} id={id}>
            <Line text={text} language={language} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="table-box" tabIndex={0} aria-label={block.header.join(', ')}>
      <table class="data-table">
        <thead>
          <tr>
            {block.header.map((cell) => (
              <th key={cell} scope="col">
                <Line text={cell} language={language} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map(([name = '', ...others]) => (
            <tr key={name}>
              <th scope="row">
                <Line text={name} language={language} />
              </th>
              {others.map((cell) => (
                <td key={cell}>
                  <Line text={cell} language={language} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A file of the repository that is no page cannot be followed from one: its path is said instead. */
function Line({ text, language }: { text: string; language: Language }) {
  const write = language === 'fr' ? frenchTypography : (said: string) => said
  return (
    <>
      {parseInline(text).map((run, index) => {
        if (run.kind !== 'link') return <Run key={index} kind={run.kind} text={run.text} write={write} />
        if (run.href.startsWith('#')) {
          return (
            <a key={index} href={run.href}>
              {write(run.text)}
            </a>
          )
        }
        return (
          <span key={index}>
            {write(run.text)} (<code>docs/{run.href}</code>)
          </span>
        )
      })}
    </>
  )
}

interface RunProps {
  kind: 'text' | 'code' | 'strong' | 'em'
  text: string
  write: (text: string) => string
}

function Run({ kind, text, write }: RunProps) {
  if (kind === 'code') return <code>{text}</code>
  if (kind === 'strong') return <strong>{write(text)}</strong>
  if (kind === 'em') return <em>{write(text)}</em>
  return <>{write(text)}</>
}
