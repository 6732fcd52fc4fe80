import type { embed as french } from '../fr/embed.ts'

/** Words of the panel that gives a figure to another site. */
export const embed: typeof french = {
  lede: 'Pasted into a page, this code shows the chart there with its title, source and release, in the language of this page.',
  release: 'Release to show',
  latest: 'always the latest release',
  pinned: (release: string) => `release ${release}, whatever comes after`,
  copy: 'Copy',
  copied: 'The code is copied',
}
