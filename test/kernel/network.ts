import { philox } from "../../src/core/philox.ts"

/** The network of shaders/kernels/fractal.wgsl and its data, from what its header says. */
interface Network {
  readonly inputs: readonly (readonly number[])[]
  readonly answers: readonly number[]
  /** [hidden unit][input] */
  readonly inward: readonly (readonly number[])[]
  readonly outward: readonly number[]
}

export function network(width: number, seed: number): Network {
  const rows = (stream: number, count: number) =>
    Array.from({ length: count }, (_, i) => normals(seed, i, stream))
  return {
    inputs: rows(0, 5 * width),
    answers: rows(1, 5 * width).map(([first]) => first!),
    inward: rows(2, width),
    outward: rows(3, width / 4).flat(),
  }
}

function normals(seed: number, index: number, stream: number): number[] {
  const words = philox([0, 0, index, stream], [seed, 0])
  const [a, b, c, d] = words.map((word) => ((word >>> 9) + 0.5) / 2 ** 23) as [
    number,
    number,
    number,
    number,
  ]
  return [[a, b] as const, [c, d] as const]
    .flatMap(([u, v]) => {
      const radius = Math.sqrt(-2 * Math.log(u))
      return [radius * Math.cos(2 * Math.PI * v), radius * Math.sin(2 * Math.PI * v)]
    })
    .map((number) => Math.round(4096 * number) / 4096)
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Trains in float64, derivative by derivative. */
export function train(given: Network, [first, second]: readonly [number, number], steps: number) {
  const { inputs, answers } = given
  const n = given.outward.length
  let inward = given.inward.map((row) => [...row])
  let outward = [...given.outward]
  const losses: number[] = []
  for (let k = 0; k < steps; k++) {
    const hidden = inputs.map((x) =>
      inward.map((row) => Math.tanh(sum(row.map((w, d) => w * x[d]!)) / Math.SQRT2)),
    )
    const misses = hidden.map(
      (h, i) => sum(h.map((value, j) => value * outward[j]!)) / n - answers[i]!,
    )
    losses.push(sum(misses.map((miss) => miss ** 2)) / misses.length)
    const share = losses[k]! / losses[0]!
    if (share > 1e6) {
      const before = losses.slice(0, k).map((loss) => losses[0]! / loss)
      return { converges: false, value: sum(before), steps: k }
    }
    const meanOf = (of: (i: number) => number) =>
      sum(misses.map((miss, i) => 2 * miss * of(i))) / misses.length
    const slopes = outward.map((_, j) => meanOf((i) => hidden[i]![j]! / n))
    const inwardSlopes = inward.map((row, j) =>
      row.map((_, d) =>
        meanOf(
          (i) => (outward[j]! * (1 - hidden[i]![j]! ** 2) * inputs[i]![d]!) / (n * Math.SQRT2),
        ),
      ),
    )
    inward = inward.map((row, j) => row.map((w, d) => w - first * inwardSlopes[j]![d]!))
    outward = outward.map((w, j) => w - second * slopes[j]!)
  }
  const shares = losses.map((loss) => loss / losses[0]!)
  const converges = sum(shares.slice(-20)) < 20
  return { converges, value: sum(converges ? shares : shares.map((v) => 1 / v)), steps }
}
