import type { Engine } from '../engine.ts'

export async function reconcile(_engine: Engine): Promise<void> {}
