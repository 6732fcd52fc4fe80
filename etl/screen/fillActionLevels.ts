import type { Engine } from '../engine.ts'

/** Gives an action without a level of its own that of its type, which a project lead sets in the reference table. */
export async function fillActionLevels(engine: Engine): Promise<void> {
  await engine.run(`update actions set niveau_intervention =
      (select kind.niveau_intervention from action_type_levels as kind where kind.type = actions.type)
    where niveau_intervention is null`)
}
