import { BufferGeometry, Float32BufferAttribute } from "three/webgpu"

/** The surface in so many squares along a side: `place` is (u, v, 1, 0) with u, v from 0 to 1 over the box. */
export function surfaceGeometry(squares: number): BufferGeometry {
  const side = squares + 1
  const place = new Float32Array(4 * side * side)
  const index: number[] = []
  for (let j = 0; j < side; j++) {
    for (let i = 0; i < side; i++) {
      const k = j * side + i
      place.set([i / squares, j / squares, 1, 0], 4 * k)
      if (i === squares || j === squares) continue
      index.push(k, k + 1, k + side + 1, k, k + side + 1, k + side)
    }
  }
  return geometry(place, index)
}

/** Shade of the walls across x and across y: the light comes along y. */
const SHADES = { x: 0.62, y: 0.08 } as const

/** The four walls: `place` is (u, v, 1 at the surface or 0 at the base, shade). */
export function wallGeometry(squares: number): BufferGeometry {
  const place: number[] = []
  const index: number[] = []
  const wall = (at: (t: number) => readonly [number, number], shade: number) => {
    for (let i = 0; i <= squares; i++) {
      const k = place.length / 4
      const [u, v] = at(i / squares)
      place.push(u, v, 1, shade, u, v, 0, shade)
      if (i < squares) index.push(k, k + 1, k + 3, k, k + 3, k + 2)
    }
  }
  wall((t) => [t, 0], SHADES.y)
  wall((t) => [t, 1], SHADES.y)
  wall((t) => [0, t], SHADES.x)
  wall((t) => [1, t], SHADES.x)
  return geometry(new Float32Array(place), index)
}

/** A square on the ground: `place` is (u, v, 0, 0) from -reach to reach, in half sides of the box. */
export function groundGeometry(reach: number): BufferGeometry {
  const place = [-1, -1, 1, -1, 1, 1, -1, 1].map((c) => c * reach)
  const quads = [0, 2, 4, 6].flatMap((k) => [place[k]!, place[k + 1]!, 0, 0])
  return geometry(new Float32Array(quads), [0, 1, 2, 0, 2, 3])
}

function geometry(place: Float32Array<ArrayBuffer>, index: readonly number[]): BufferGeometry {
  const result = new BufferGeometry()
  result.setAttribute("place", new Float32BufferAttribute(place, 4))
  result.setIndex([...index])
  return result
}
