import * as z from 'zod/mini'

// The message of each part names what is accepted there, in `acceptedParts`.
const header = z.string('header')
const text = z.string('text')
const todo = z.optional(z.string('text'))

/** Where the cells of one contract column come from: columns of the file, or a constant. */
const mappedColumn = z.strictObject(
  {
    /** A header of the file; of several, the first cell that is filled. */
    from: z.optional(z.union([header, z.array(header).check(z.minLength(1, 'header'))], 'header')),
    constant: z.optional(text),
    /** Put before every filled cell. */
    prefix: z.optional(text),
    /** What is written → what the contract accepts; null: no value. Case, accents and spaces do not matter. */
    values: z.optional(z.record(z.string(), z.nullable(z.string('value')), 'values')),
    todo,
  },
  'column',
)

/** Lines that are left out: any of the tests holds for the cell. */
const skipTest = z.strictObject(
  {
    column: header,
    equals: z.optional(z.array(text, 'texts')),
    startsWith: z.optional(z.array(text, 'texts')),
    blank: z.optional(z.literal(true, 'blank')),
  },
  'skip',
)

/** `mapping.json`: how the files of a folder, in a shape of their own, are read as those of a contract. */
export const mapping = z.strictObject(
  {
    version: z.literal(1, 'version'),
    dataset: text,
    note: z.optional(text),
    /** By contract column, under its name or an alias. */
    columns: z.record(z.string(), mappedColumn, 'columns'),
    unpivot: z.optional(
      z.strictObject(
        {
          /** The contract column that the cells of the wide columns fill. */
          into: text,
          /** Each wide column with the values of the other contract columns it stands for. */
          columns: z.record(z.string(), z.record(z.string(), text, 'standsFor'), 'wide'),
          todo,
        },
        'unpivot',
      ),
    ),
    skip: z.optional(z.array(skipTest, 'skips')),
    /** Headers known and left out on purpose: without it they are reported. */
    ignore: z.optional(z.array(header, 'texts')),
  },
  'mapping',
)
export type Mapping = z.infer<typeof mapping>
export type MappedColumn = z.infer<typeof mappedColumn>
export type SkipTest = z.infer<typeof skipTest>

/** The headers that a column reads. */
export function headersOf({ from }: MappedColumn): readonly string[] {
  if (from === undefined) return []
  return typeof from === 'string' ? [from] : from
}

/** Every header whose cells a mapping reads. */
export function headersRead({ columns, unpivot, skip = [] }: Mapping): string[] {
  const given = Object.values(columns).flatMap(headersOf)
  return [...new Set([...given, ...Object.keys(unpivot?.columns ?? {}), ...skip.map(({ column }) => column)])]
}

/** The headers under which the contract reads what a mapping gives. */
export function canonicalHeader({ columns, unpivot }: Mapping): string[] {
  return [...Object.keys(columns), ...(unpivot ? [...unpivotNames(unpivot), unpivot.into] : [])]
}

/** The contract columns that the wide columns stand for. */
export function unpivotNames({ columns }: NonNullable<Mapping['unpivot']>): string[] {
  return [...new Set(Object.values(columns).flatMap((values) => Object.keys(values)))]
}

/** A mapping as one text: keys in order, so that the same meaning has the same hash. */
export function formatMapping(value: Mapping): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
