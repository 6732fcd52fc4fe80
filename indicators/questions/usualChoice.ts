/** What a page shows to who has chosen nothing. */
export const usualChoice = { indicator: 'siei_dropout_rate', territory: 'FR.D02' } as const
