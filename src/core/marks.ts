/** Runs that can be told apart by colour, dash and marker. */
export const SLOTS = 8

/** Dash of each slot at a path width of 2: on, off, ... in CSS pixels; none is a full line. */
export const DASHES: readonly (readonly number[])[] = [
  [],
  [7, 3],
  [2, 2.5],
  [8, 3, 2, 3],
  [12, 4],
  [4, 2, 1.5, 2, 1.5, 2],
  [1.5, 4],
  [10, 2, 4, 2],
]

/** Returns the outline of a slot's marker as an SVG path around the origin; `radius` in pixels. */
export function markerPath(slot: number, radius: number): string {
  const shape = SHAPES[slot % SLOTS]!
  return shape(radius)
}

const SHAPES: readonly ((r: number) => string)[] = [
  (r) => `M${r} 0A${r} ${r} 0 1 1 ${-r} 0A${r} ${r} 0 1 1 ${r} 0Z`,
  (r) => polygon(4, Math.PI / 4, () => 1.24 * r),
  (r) => polygon(3, -Math.PI / 2, () => 1.3 * r),
  (r) => polygon(4, 0, () => 1.3 * r),
  plus,
  (r) => polygon(5, -Math.PI / 2, () => 1.15 * r),
  cross,
  (r) => polygon(10, -Math.PI / 2, (i) => (i % 2 ? 0.58 : 1.35) * r),
]

function polygon(corners: number, turn: number, radius: (i: number) => number): string {
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / corners
    const r = radius(i)
    return `${(r * Math.cos(angle)).toFixed(2)} ${(r * Math.sin(angle)).toFixed(2)}`
  })
  return `M${points.join("L")}Z`
}

function plus(r: number): string {
  const [a, t] = [1.15 * r, 0.38 * r]
  return `M${-t} ${-a}H${t}V${-t}H${a}V${t}H${t}V${a}H${-t}V${t}H${-a}V${-t}H${-t}Z`
}

function cross(r: number): string {
  const [a, b] = [1.1 * r, 0.5 * r]
  const [c, d] = [-a + b, a - b]
  return `M${-a} ${c}L${c} ${-a}L0 ${-b}L${d} ${-a}L${a} ${c}L${b} 0L${a} ${d}L${d} ${a}L0 ${b}L${c} ${a}L${-a} ${d}L${-b} 0Z`
}
