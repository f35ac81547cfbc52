/** Philox4x32-10 as in shaders/lib/philox.wgsl: four random words of a counter and a key. Salmon, Moraes, Dror & Shaw, SC 2011. */
export function philox(
  counter: readonly [number, number, number, number],
  key: readonly [number, number],
): [number, number, number, number] {
  let [a, b, c, d] = counter
  let [k, l] = key
  for (let round = 0; round < 10; round++) {
    const [x, y] = [Math.imul(0xcd9e8d57, c), Math.imul(0xd2511f53, a)]
    const next = [highProduct(0xcd9e8d57, c) ^ b ^ k, highProduct(0xd2511f53, a) ^ d ^ l] as const
    ;[a, b, c, d] = [next[0] >>> 0, x >>> 0, next[1] >>> 0, y >>> 0]
    k = (k + 0x9e3779b9) >>> 0
    l = (l + 0xbb67ae85) >>> 0
  }
  return [a, b, c, d]
}

/** The high word of a 64-bit product. */
function highProduct(a: number, b: number): number {
  const [low, high] = [a & 0xffff, a >>> 16]
  const [left, right] = [b & 0xffff, b >>> 16]
  const middle = high * left + Math.floor((low * left) / 65536)
  const rest = (middle % 65536) + low * right
  return (high * right + Math.floor(middle / 65536) + Math.floor(rest / 65536)) >>> 0
}

/** Standard normal numbers of a seed, by Box and Muller, as many as are asked for. */
export function* normals(seed: number): Generator<number, never> {
  for (let draw = 0; ; draw++) {
    const [u, v] = philox([0, 0, draw, 0], [seed, 0])
    const radius = Math.sqrt(-2 * Math.log((u + 0.5) / 2 ** 32))
    yield radius * Math.cos((2 * Math.PI * v) / 2 ** 32)
  }
}
