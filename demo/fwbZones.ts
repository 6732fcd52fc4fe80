/** Relative weights of the ten zones, and relative risks; orders of magnitude for the generator, not statistics. */
export const fwbZones: readonly { code: string; pupils: number; exitRisk: number; absenceRisk: number }[] = [
  { code: '1', pupils: 0.235, exitRisk: 1.25, absenceRisk: 1.25 },
  { code: '2', pupils: 0.095, exitRisk: 0.68, absenceRisk: 0.6 },
  { code: '3', pupils: 0.047, exitRisk: 0.85, absenceRisk: 0.8 },
  { code: '4', pupils: 0.139, exitRisk: 1.08, absenceRisk: 1.1 },
  { code: '5', pupils: 0.05, exitRisk: 0.9, absenceRisk: 0.85 },
  { code: '6', pupils: 0.112, exitRisk: 0.88, absenceRisk: 0.9 },
  { code: '7', pupils: 0.065, exitRisk: 0.8, absenceRisk: 0.75 },
  { code: '8', pupils: 0.072, exitRisk: 0.9, absenceRisk: 0.85 },
  { code: '9', pupils: 0.095, exitRisk: 1.05, absenceRisk: 1.1 },
  { code: '10', pupils: 0.09, exitRisk: 1.15, absenceRisk: 1.2 },
]
