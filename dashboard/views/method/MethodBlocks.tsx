import { DataTable } from '../../components/DataTable.tsx'
import { methodParts } from './methodParts.ts'
import type { Block, Run } from './parseMethod.ts'

/** The page of the method; each part can be linked to by its name. */
export function MethodBlocks({ blocks }: { blocks: readonly Block[] }) {
  const headings = blocks.filter(({ kind }) => kind === 'heading')
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} id={methodParts[headings.indexOf(block)]} />
      ))}
    </>
  )
}

function OneBlock({ block, id }: { block: Block; id: string | undefined }) {
  switch (block.kind) {
    case 'title':
      return (
        <h1>
          <Runs of={block.runs} />
        </h1>
      )
    case 'heading':
      return (
        <h2 id={id}>
          <Runs of={block.runs} />
        </h2>
      )
    case 'paragraph':
      return (
        <p>
          <Runs of={block.runs} />
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Runs of={item} />
            </li>
          ))}
        </ul>
      )
    case 'table': {
      const headers = block.head.map(textOf)
      return (
        <DataTable
          caption={headers.join(', ')}
          columns={headers.map((header, column) => ({
            key: header,
            header,
            cell: (row: Run[][]) => <Runs of={row[column] ?? []} />,
          }))}
          rows={block.rows}
          rowKey={([first = []]) => textOf(first)}
        />
      )
    }
  }
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

function Runs({ of: runs }: { of: readonly Run[] }) {
  return <>{runs.map(({ text, mark: Mark }, index) => (Mark ? <Mark key={index}>{text}</Mark> : text))}</>
}
