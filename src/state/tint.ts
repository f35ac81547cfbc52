import type { TintKind } from "../core/scenario.ts"

interface TintEntry {
  /** In plain words, for menus. */
  readonly name: string
  /** The same as a formula. */
  readonly hint: string
  /** Around a middle of 0, from one to infinity, or three cases. */
  readonly scale: "signed" | "ratio" | "cases"
  /** The number that is shown, of the largest and the smallest eigenvalue of the Hessian. */
  readonly of: (largest: number, smallest: number) => number
}

/** What the landscape may be coloured by. */
export const tints: Readonly<Record<TintKind, TintEntry>> = {
  sharpness: {
    name: "Largest curvature",
    hint: "λ max",
    scale: "signed",
    of: (largest) => largest,
  },
  flatness: {
    name: "Least curvature",
    hint: "λ min",
    scale: "signed",
    of: (_, smallest) => smallest,
  },
  trace: {
    name: "Trace of the Hessian",
    hint: "λ max + λ min",
    scale: "signed",
    of: (a, b) => a + b,
  },
  condition: {
    name: "Condition number",
    hint: "largest over least",
    scale: "ratio",
    of: (largest, smallest) => {
      const [a, b] = [Math.abs(largest), Math.abs(smallest)]
      return a === b ? 1 : Math.max(a, b) / Math.min(a, b)
    },
  },
  // 0 in a bowl, 1 at a saddle, 2 on a hill.
  signs: {
    name: "Where Newton fails",
    hint: "saddles and hills",
    scale: "cases",
    of: (largest, smallest) => (smallest > 0 ? 0 : largest > 0 ? 1 : 2),
  },
}

/** A scale of colours, and what it was made for. */
export interface TintScale {
  readonly kind: TintKind
  /** What lies beyond has the last colour. */
  readonly top: number
  /** Where a signed scale turns from linear to logarithmic. */
  readonly ease: number
  /** Shares of the box that are bowls, saddles and hills. */
  readonly shares: readonly [number, number, number]
}

/** Share of the samples that have colours of their own. */
const COMMON = 0.98
/** A signed scale is about linear up to this quantile. */
const LINEAR = 0.5
/** At most this many samples are sorted. */
const SORTED = 4000

/** Chooses a scale for samples of the two eigenvalues, [points, 2]. */
export function tintScaleOf(kind: TintKind, samples: ArrayLike<number>): TintScale {
  const { of } = tints[kind]
  const counts: [number, number, number] = [0, 0, 0]
  const points = samples.length / 2
  const stride = Math.max(1, Math.floor(points / SORTED)) | 1
  const sizes: number[] = []
  for (let i = 0; i < points; i += stride) {
    const [largest, smallest] = [samples[2 * i]!, samples[2 * i + 1]!]
    counts[tints.signs.of(largest, smallest) as 0 | 1 | 2]++
    const size = Math.abs(of(largest, smallest))
    if (Number.isFinite(size)) sizes.push(size)
  }
  const sorted = Float64Array.from(sizes).sort()
  const quantile = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0
  const total = counts[0] + counts[1] + counts[2] || 1
  // A round number, which does not change with every step of a loss that moves.
  const top = Number(quantile(COMMON).toPrecision(2)) || 1
  return {
    kind,
    top: tints[kind].scale === "ratio" ? Math.max(top, 10) : top,
    ease: Math.max(quantile(LINEAR), top * 1e-3),
    shares: [counts[0] / total, counts[1] / total, counts[2] / total],
  }
}

/** Place of a number on its scale: from 0 to 1, where 0.5 is the 0 of a signed one; of cases the case itself. */
export function tintPlace({ kind, top, ease }: TintScale, value: number): number {
  const { scale } = tints[kind]
  if (scale === "cases") return value
  // What is no number or infinite is at the end.
  if (Number.isNaN(value)) return 1
  if (scale === "ratio") return clamp(Math.log(value) / Math.log(top))
  return clamp(0.5 + (0.5 * Math.asinh(value / ease)) / Math.asinh(top / ease))
}

/** True if a legend says the same of both. */
export function isSameTint(a: TintScale | null, b: TintScale | null): boolean {
  if (!a || !b) return a === b
  const told = ({ kind, top, shares }: TintScale) => [kind, top, ...shares.map(hundredths)].join()
  return told(a) === told(b)
}

const hundredths = (share: number) => Math.round(100 * share)

const clamp = (part: number) => Math.min(Math.max(part, 0), 1)
