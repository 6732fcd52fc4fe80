/** In pixels, the width of the window that stands for each screen, and of a chart as wide as the page in it. */
export const screens = {
  desk: { window: 1440, chart: 1240 },
  // the narrowest phone
  phone: { window: 360, chart: 328 },
}
export type Screen = keyof typeof screens
