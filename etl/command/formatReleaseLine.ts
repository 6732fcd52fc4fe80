import { formatCount } from '../../indicators/format.ts'
import type { Manifest } from '../../indicators/wire/release.ts'
import type { Language, Text } from '../../indicators/wire/text.ts'

interface Listed {
  release: number
  /** Undefined where it cannot be read. */
  manifest: Manifest | undefined
  /** Whether readers are given it. */
  isServed: boolean
  /** Whether its public part is other than its manifest says. */
  isDamaged: boolean
  /** Why it was withdrawn. */
  withdrawn: string | undefined
}

const words = {
  first: { fr: 'première', en: 'first' },
  major: { fr: 'majeure', en: 'major' },
  minor: { fr: 'mineure', en: 'minor' },
  patch: { fr: 'correctif', en: 'patch' },
  served: { fr: 'servie', en: 'served' },
  damaged: { fr: 'endommagée', en: 'damaged' },
  kept: { fr: 'gardée', en: 'kept' },
  withdrawn: { fr: 'retirée', en: 'withdrawn' },
  unread: { fr: 'manifeste illisible', en: 'manifest cannot be read' },
  figures: { fr: 'chiffres', en: 'figures' },
  rollback: { fr: 'le contenu de la version', en: 'the content of release' },
} satisfies Record<string, Text>

/** A line of `etl -- list`: number, when it was built, its class, whether it is served, what it holds. */
export function formatReleaseLine(
  { release, manifest, isServed, isDamaged, withdrawn }: Listed,
  language: Language,
): string {
  const say = (id: keyof typeof words) => words[id][language]
  const kept = isDamaged ? 'damaged' : isServed ? 'served' : 'kept'
  const status = withdrawn === undefined ? say(kept) : `${say('withdrawn')} (${withdrawn})`
  const number = String(release).padStart(4)
  if (!manifest) return [number, say('unread'), status].join('  ')
  const { built, changes, observations, contentHash, rollbackOf } = manifest
  return [
    number,
    built.slice(0, 19).replace('T', ' '),
    say(changes?.kind ?? 'first').padEnd(9),
    status,
    `${formatCount(observations, language)} ${say('figures')}`,
    contentHash.slice(0, 12),
    ...(rollbackOf === undefined ? [] : [`${say('rollback')} ${rollbackOf}`]),
  ].join('  ')
}
