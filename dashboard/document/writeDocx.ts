import {
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import type { Language } from '../../indicators/wire/text.ts'
import { colon } from '../messages/typography.ts'
import { docxStyles, sheet } from './docxStyles.ts'
import { boxesTable, columnsTable, dataTable, emblemTable } from './docxTables.ts'
import { PADDING, paintChart } from './paintChart.ts'
import {
  type Block,
  PICTURE_HEIGHT,
  type Picture,
  type PrintedDocument,
  SHEET_WIDTH,
} from './printedDocument.ts'

const EMBLEM_WIDTH = 72

/** The document as a .docx file to edit: the words of the page in its order, pictures with their text alternative. */
export async function writeDocx(printed: PrintedDocument): Promise<Blob> {
  const { title, lines, blocks, language, footer } = printed
  const written: (Paragraph | Table)[][] = []
  // one picture at a time: a phone has little memory
  for (const block of blocks) written.push(await writeBlock(block, language))
  return Packer.toBlob(
    new Document({
      title,
      creator: 'Vigie',
      description: lines.join(' '),
      styles: docxStyles(language),
      sections: [
        {
          properties: { page: { size: sheet.size, margin: sheet.margin } },
          footers: { default: new Footer({ children: [writeFooter(footer)] }) },
          children: [
            new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
            ...lines.map((text) => new Paragraph({ text, style: 'Small' })),
            ...written.flat(),
          ],
        },
      ],
    }),
  )
}

const styleOf = { finding: 'Finding', warning: 'Warning', small: 'Small' } as const

async function writeBlock(block: Block, language: Language): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case 'heading':
      return [heading(block.text)]
    case 'text':
      return [new Paragraph({ text: block.text, ...(block.as && { style: styleOf[block.as] }) })]
    case 'list':
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 }, style: 'Small' }))
    case 'facts':
      return block.facts.map(
        ({ name, value }) =>
          new Paragraph({
            children: [new TextRun({ text: `${name}${colon[language]}`, bold: true }), new TextRun(value)],
          }),
      )
    case 'link':
      return [writeLink(block.label, block.href)]
    case 'table':
      return [
        new Paragraph({ text: block.caption, style: 'TableCaption' }),
        dataTable(block),
        new Paragraph({ text: '', spacing: { after: 0 } }),
      ]
    case 'pictures': {
      const width = SHEET_WIDTH / block.pictures.length
      const drawn: Paragraph[][] = []
      for (const picture of block.pictures) drawn.push(await writePicture(picture, width))
      return drawn.length > 1 ? [columnsTable(drawn)] : drawn.flat()
    }
    case 'emblem': {
      const image = await drawImage(block.draw(EMBLEM_WIDTH), block.alt)
      return [
        emblemTable(
          new Paragraph({ children: [image] }),
          new Paragraph({ text: block.text, style: 'Warning' }),
        ),
      ]
    }
    case 'boxes':
      return [boxesTable(block.boxes)]
  }
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, text })
}

async function writePicture(
  { title, subtitle, draw, alt, notes }: Picture,
  width: number,
): Promise<Paragraph[]> {
  const image = await drawImage(await draw(width - 2 * PADDING), alt)
  return [
    heading(title),
    ...(subtitle ? [new Paragraph({ text: subtitle, style: 'Small', keepNext: true })] : []),
    new Paragraph({ children: [image], keepNext: true }),
    ...notes.map((text) => new Paragraph({ text, style: 'Small' })),
  ]
}

function writeLink(label: string, href: string): Paragraph {
  const link = new ExternalHyperlink({
    link: href,
    children: [new TextRun({ text: href, style: 'Hyperlink' })],
  })
  return new Paragraph({ style: 'Small', children: [new TextRun(`${label} `), link] })
}

async function drawImage(chart: SVGElement, alt: string): Promise<ImageRun> {
  const { data, width, height } = await paintChart(chart)
  const scale = Math.min(1, PICTURE_HEIGHT / height)
  return new ImageRun({
    type: 'png',
    data,
    transformation: { width: width * scale, height: height * scale },
    altText: { name: 'image', title: '', description: alt },
  })
}

/** What the sheets are of at the left, their number at the right. */
function writeFooter(text: string): Paragraph {
  return new Paragraph({
    style: 'Small',
    tabStops: [{ type: TabStopType.RIGHT, position: sheet.width }],
    children: [
      new TextRun(text),
      new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  })
}
