import { BufferGeometry, Float32BufferAttribute } from "three/webgpu"

/** Returns the quads of one step in so many pieces: (begin, end) of the piece, and -1 or 1 along and across. */
export function stepGeometry(pieces: number): BufferGeometry {
  const corners: number[] = []
  const index: number[] = []
  for (let i = 0; i < pieces; i++) {
    const [begin, end] = [i / pieces, (i + 1) / pieces]
    for (const across of [-1, 1]) {
      for (const along of [-1, 1]) corners.push(begin, end, along, across)
    }
    index.push(...[0, 1, 3, 0, 3, 2].map((k) => 4 * i + k))
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute("corner", new Float32BufferAttribute(corners, 4))
  geometry.setIndex(index)
  return geometry
}
