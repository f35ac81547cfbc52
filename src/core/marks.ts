/** Hues; the slots after them have the same hues in the same order. */
export const HUES = 8
/** Runs that can be told apart by colour, dash and marker. */
export const SLOTS = 2 * HUES
/** Slots of one hue differ in dash and marker: the later one has those of so many slots before. */
const SHIFT = 3

const PATTERNS: readonly (readonly number[])[] = [
  [],
  [7, 3],
  [2, 2.5],
  [8, 3, 2, 3],
  [12, 4],
  [4, 2, 1.5, 2, 1.5, 2],
  [1.5, 4],
  [10, 2, 4, 2],
]

/** Dash of each slot at a path width of 2: on, off, ... in CSS pixels; none is a full line. */
export const DASHES = Array.from({ length: SLOTS }, (_, slot) => PATTERNS[lookOf(slot)]!)

/** Returns the outline of a slot's marker as an SVG path around the origin; `radius` in pixels. */
export function markerPath(slot: number, radius: number): string {
  return SHAPES[lookOf(slot)]!(radius)
}

/** Place of a slot's dash and marker in their lists. */
function lookOf(slot: number): number {
  return slot % SLOTS < HUES ? slot % HUES : (slot + HUES - SHIFT) % HUES
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
