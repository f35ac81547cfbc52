/** Runs that can be told apart by colour, dash and marker. */
export const SLOTS = 8

/** Dash of each slot, in CSS pixels: drawn and left out, in turn. */
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

/** Returns the marker of a slot as an SVG path round the origin: circle, square, triangle, diamond, plus, pentagon, cross, star. */
export function markerPath(slot: number, radius: number): string {
  const r = radius
  switch (slot % SLOTS) {
    case 0:
      return `M${r} 0A${r} ${r} 0 1 1 ${-r} 0A${r} ${r} 0 1 1 ${r} 0Z`
    case 1:
      return corners(4, Math.PI / 4, () => r * 1.24)
    case 2:
      return corners(3, -Math.PI / 2, () => r * 1.3)
    case 3:
      return corners(4, 0, () => r * 1.3)
    case 4:
      return plus(r, 0)
    case 5:
      return corners(5, -Math.PI / 2, () => r * 1.15)
    case 6:
      return plus(r, Math.PI / 4)
    default:
      return corners(10, -Math.PI / 2, (i) => r * (i % 2 ? 0.58 : 1.35))
  }
}

/** A polygon of `count` corners, the first in direction `first`. */
function corners(count: number, first: number, radius: (corner: number) => number): string {
  return polygon(
    Array.from({ length: count }, (_, i) => {
      const angle = first + (i * 2 * Math.PI) / count
      return [radius(i) * Math.cos(angle), radius(i) * Math.sin(angle)]
    }),
  )
}

function plus(r: number, turn: number): string {
  const [long, half] = [r * 1.15, r * 0.38]
  const quarter = [[long, -half], [long, half], [half, half]] as const
  return polygon(
    Array.from({ length: 12 }, (_, i) => {
      const [x, y] = quarter[i % 3]!
      const angle = turn + (Math.floor(i / 3) * Math.PI) / 2
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      return [x * cos - y * sin, x * sin + y * cos]
    }),
  )
}

function polygon(points: readonly (readonly number[])[]): string {
  return `M${points.map(([x, y]) => `${x!.toFixed(2)} ${y!.toFixed(2)}`).join("L")}Z`
}
