const NAMESPACE = 'http://www.w3.org/2000/svg'

/** An SVG element with its attributes and children, in any document. */
export function svgElement(
  document: Document,
  name: string,
  attributes: Record<string, string | number>,
  ...children: (Node | string)[]
): SVGElement {
  const element = document.createElementNS(NAMESPACE, name) as SVGElement
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.append(...children)
  return element
}
