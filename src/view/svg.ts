type Attributes = Readonly<Record<string, string | number>>

/** Creates an SVG element. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Node[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  element.append(...children)
  return element
}

/** Moves an element to a pixel, or hides it. A place that it has already is not set again, for that alone costs a layout. */
export function place(element: SVGElement, pixel: readonly [number, number] | null): void {
  element.style.display = pixel ? "" : "none"
  const transform = pixel && `translate(${pixel[0].toFixed(2)} ${pixel[1].toFixed(2)})`
  if (transform && transform !== element.getAttribute("transform"))
    element.setAttribute("transform", transform)
}
