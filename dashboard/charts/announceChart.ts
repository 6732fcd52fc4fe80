/** Announces a chart as one image. Plot names its groups of marks ("dot", "rule"): no text for a reader, nor allowed inside an image. */
export function announceChart(chart: SVGElement, alt: string): SVGElement {
  for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  chart.setAttribute('role', 'img')
  chart.setAttribute('aria-label', alt)
  return chart
}
