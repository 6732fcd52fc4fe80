/** The tokens of the style sheet, with their light values for a chart that stands alone in a file. */
export const ink = {
  text: 'var(--ink, #16232f)',
  secondary: 'var(--ink-secondary, #51606d)',
  hairline: 'var(--hairline, #d9d6ce)',
  paper: 'var(--paper, #fbfaf7)',
  surface: 'var(--surface, #ffffff)',
  voice: 'var(--voice, #0b4f8a)',
  voiceTint: 'var(--voice-tint, #d3e2ef)',
  context: 'var(--context, #9aa5ae)',
} as const

/** The chosen territories, in the order they were chosen; a colour never depends on a rank. Okabe–Ito after the voice. */
export const chosenColours = [
  ink.voice,
  'var(--chosen-2, #d55e00)',
  'var(--chosen-3, #009e73)',
  'var(--chosen-4, #e69f00)',
  'var(--chosen-5, #cc79a7)',
  'var(--chosen-6, #56b4e9)',
] as const

/** Five classes of one hue, light to dark, each with the text colour that reads on it. */
export const classColours = [
  { fill: 'var(--class-1, #dae6f1)', text: 'var(--on-light-class, #16232f)' },
  { fill: 'var(--class-2, #b4cfe6)', text: 'var(--on-light-class, #16232f)' },
  { fill: 'var(--class-3, #84b0d6)', text: 'var(--on-light-class, #16232f)' },
  { fill: 'var(--class-4, #3876ad)', text: 'var(--on-dark-class, #ffffff)' },
  { fill: 'var(--class-5, #0d4378)', text: 'var(--on-dark-class, #ffffff)' },
] as const

/** The paint of the chosen territory at a position, or of the rest. */
export function findChosenColour(position: number): string {
  return chosenColours[position] ?? ink.context
}
