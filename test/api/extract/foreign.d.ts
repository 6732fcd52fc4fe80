// packages without types of their own, as far as the tests use them
declare module 'tableschema' {
  export const Table: {
    load(
      source: string,
      options: object,
    ): Promise<{ read(options: object): Promise<Record<string, string | number | boolean | null>[]> }>
  }
}

declare module 'jsonstat-toolkit' {
  interface Dimension {
    id: string[]
    Category(id: string): { label: string } | null
  }
  interface Dataset {
    class: string
    id: string[]
    Data(at: Record<string, unknown>): { value: number | null; status: string }
    Dimension(id: string): Dimension
  }
  export default function JSONstat(source: unknown): Dataset
}
