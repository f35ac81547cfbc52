import { solveLeastSquares } from "./leastSquares.ts"

/** A run: its learning rate at each step, [T], and its loss at each iterate, [T + 1] or [T]. */
export interface LossCurve {
  readonly rates: ArrayLike<number>
  readonly losses: ArrayLike<number>
}

/** L(s) = L0 + A S1^-alpha - C S2. Tissue, Wang & Wang, 2024, eq. 1. arXiv:2408.11029 */
export interface AnnealingLaw {
  readonly floor: number
  readonly forward: number
  readonly annealing: number
  readonly exponent: number
  /** lambda: the share of the annealing momentum that a step keeps. */
  readonly memory: number
}

/** Forward area S1 = sum of rates, and annealing area S2 = sum of the momentum of their decrease, after each step. */
export function areas(
  rates: ArrayLike<number>,
  memory: number,
): { readonly forward: Float64Array<ArrayBuffer>; readonly annealing: Float64Array<ArrayBuffer> } {
  const forward = new Float64Array(rates.length)
  const annealing = new Float64Array(rates.length)
  let [s1, s2, momentum] = [0, 0, 0]
  for (let i = 0; i < rates.length; i++) {
    s1 += rates[i]!
    momentum = memory * momentum + (i > 0 ? rates[i - 1]! - rates[i]! : 0)
    s2 += momentum
    forward[i] = s1
    annealing[i] = s2
  }
  return { forward, annealing }
}

/** The losses that the law predicts after each step of a schedule, [T]. */
export function predict(law: AnnealingLaw, rates: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const { forward, annealing } = areas(rates, law.memory)
  return forward.map(
    (s1, i) => law.floor + law.forward * s1 ** -law.exponent - law.annealing * annealing[i]!,
  )
}

/** Residuals of log L beyond this count by their size, not its square. */
const HUBER = 1e-3
const EXPONENTS: readonly [number, number] = [0.02, 4]

/**
 * Fits the law to runs from step `from` on, by the Huber loss of log L, for a given memory; the exponent is searched. Looks
 * at `samples` steps of each curve at most. Runs whose rate never changes say nothing about C, which then is 0.
 */
export function fitAnnealing(
  curves: readonly LossCurve[],
  memory: number,
  from: number,
  samples = 500,
): AnnealingLaw {
  const rows = curves.flatMap(({ rates, losses }) => {
    const { forward, annealing } = areas(rates, memory)
    const every = Math.max(1, Math.ceil((rates.length - from) / samples))
    const count = Math.max(0, Math.ceil((rates.length - from) / every))
    return Array.from({ length: count }, (_, i) => from + i * every).map((step) => ({
      s1: forward[step]!,
      // Of the size of the first, so that the columns stay well scaled.
      s2: (1 - memory) * annealing[step]!,
      loss: losses[losses.length - rates.length + step]!,
    }))
  })
  const at = (logExponent: number) => fitLinear(rows, Math.exp(logExponent))
  const best = goldenSection((u) => at(u).cost, Math.log(EXPONENTS[0]), Math.log(EXPONENTS[1]))
  const [floor, forward, annealing] = at(best).numbers
  return {
    floor,
    forward,
    annealing: annealing * (1 - memory),
    exponent: Math.exp(best),
    memory,
  }
}

interface Row {
  readonly s1: number
  readonly s2: number
  readonly loss: number
}

/** The three numbers that enter linearly, by reweighted least squares, which converges to the minimum of the Huber loss. */
function fitLinear(
  rows: readonly Row[],
  exponent: number,
): { numbers: [number, number, number]; cost: number } {
  const scale = rows[0]!.s1 ** exponent
  const anneals = rows.some(({ s2 }) => s2 !== 0)
  const terms = rows.map(({ s1, s2 }) => [1, scale * s1 ** -exponent, ...(anneals ? [-s2] : [])])
  let weights = rows.map(({ loss }) => 1 / loss ** 2)
  let numbers = [0, 0, 0]
  let cost = Number.POSITIVE_INFINITY
  for (let round = 0; round < 30; round++) {
    numbers = solveLeastSquares(
      terms,
      rows.map(({ loss }) => loss),
      weights,
    )
    const residuals = terms.map((term, i) => {
      const fitted = term.reduce((sum, x, k) => sum + x * numbers[k]!, 0)
      return Math.log(rows[i]!.loss) - Math.log(Math.max(fitted, 1e-300))
    })
    const next = residuals.reduce((sum, r) => sum + huber(r), 0)
    weights = rows.map(({ loss }, i) => Math.min(1, HUBER / Math.abs(residuals[i]!)) / loss ** 2)
    if (!(next < cost * (1 - 1e-9))) break
    cost = next
  }
  return { numbers: [numbers[0]!, numbers[1]! * scale, numbers[2] ?? 0], cost }
}

const huber = (r: number) =>
  Math.abs(r) < HUBER ? 0.5 * r * r : HUBER * (Math.abs(r) - 0.5 * HUBER)

const RATIO = (Math.sqrt(5) - 1) / 2

/** The minimum of a function over an interval: a grid finds the valley, the golden section its bottom. */
function goldenSection(f: (u: number) => number, low: number, high: number): number {
  const grid = Array.from({ length: 25 }, (_, i) => low + ((high - low) * i) / 24)
  const costs = grid.map(f)
  const lowest = costs.indexOf(Math.min(...costs))
  let [a, b] = [grid[Math.max(0, lowest - 1)]!, grid[Math.min(24, lowest + 1)]!]
  let [c, d] = [b - RATIO * (b - a), a + RATIO * (b - a)]
  let [fc, fd] = [f(c), f(d)]
  for (let round = 0; round < 40; round++) {
    if (fc < fd) {
      ;[b, d, fd] = [d, c, fc]
      c = b - RATIO * (b - a)
      fc = f(c)
    } else {
      ;[a, c, fc] = [c, d, fd]
      d = a + RATIO * (b - a)
      fd = f(d)
    }
  }
  return (a + b) / 2
}
