import { quoteText } from '../contracts/language/sql.ts'
import type { Engine } from './engine.ts'

/** Makes a part of a release readable beside what the engine holds, as `name`. */
export async function attachToRead(engine: Engine, path: string, name: string): Promise<void> {
  await engine.run(`attach ${quoteText(path)} as ${name} (read_only)`)
}
