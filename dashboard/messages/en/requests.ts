import type { requests as french } from '../fr/requests.ts'

/** Words of the requests behind a page. */
export const requests: typeof french = {
  lede: 'What this page asked of the API, on the same release, ready for your own tool. A figure that sets several series side by side comes from several of these requests.',
  request: 'Request',
  language: 'Tool',
  copy: 'copy',
  copied: 'copied',
  docs: 'Documentation of the API',
  kinds: {
    comparison: 'Comparison',
    observations: 'Figures',
    change: 'Change',
    targets: 'Targets',
    accounts: 'Accounts',
    receipt: 'Receipt',
    changes: 'What the release changes',
    release: 'Release',
    context: 'Context',
    operations: 'Operations',
    indicator: 'Indicator',
    indicators: 'Catalogue',
    territories: 'Territories',
    glossary: 'Glossary',
    actionLevels: 'Types of action',
    releases: 'Releases',
    definitions: 'Definitions',
    contract: 'File format',
    contracts: 'File formats',
  },
}
