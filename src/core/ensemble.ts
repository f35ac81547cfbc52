import type { Batch, RunSetting } from "./batch.ts"
import type { Domain, Point } from "./objective.ts"
import { MOST_TARGETS, type Target } from "./survey.ts"

/** What starts are spread over; the numbers are those of ensemble.wgsl. */
export const SHAPES = { normal: 0, disc: 1, box: 2 } as const

/** Where the members of an ensemble start. */
export interface Starts {
  readonly shape: keyof typeof SHAPES
  readonly centre: Point
  /** Half the sides of a box, the half-axes of a disc, or standard deviations. */
  readonly reach: Point
}

/** The numbers of an ensemble; they change without linking. */
export interface EnsembleNumbers {
  readonly members: number
  /** Of every member; each has its own start and its own noise. */
  readonly run: RunSetting
  readonly starts: Starts
  /** The budget. */
  readonly steps: number
  readonly targets: readonly Target[]
}

/** What the kernels of an ensemble are linked from. */
export interface EnsembleModule {
  readonly batch: Omit<Batch, "runs" | "budget">
  /** How many minima there are to arrive at. */
  readonly targets: number
}

/** What an engine needs to compute an ensemble. */
export interface PlannedEnsemble {
  readonly module: EnsembleModule
  readonly numbers: EnsembleNumbers
}

/** How the density of an ensemble becomes colours. */
export interface DensityLook {
  readonly domain: Domain
  readonly columns: number
  readonly rows: number
  /** Members in a cell of the last colour, above 1; the first is that of a single member. */
  readonly most: number
  /** RGBA, red in the lowest byte: SCALE of them. */
  readonly colours: Uint32Array<ArrayBuffer>
}

/** Where the members are after some steps. */
export interface Snapshot {
  readonly step: number
  /** Of members that have not diverged; NaN if all have. */
  readonly mean: Point
  /** Variances of x and of y, and between them the covariance. */
  readonly covariance: readonly [xx: number, xy: number, yy: number]
  /** Mean of f. */
  readonly value: number
  /** Members by the minimum within whose radius they were last. */
  readonly arrived: readonly number[]
  /** Members that have been at no minimum. */
  readonly underWay: number
  readonly diverged: number
}

/** What is known of an ensemble so far. */
export interface EnsembleRecord {
  readonly members: number
  /** By rising step, from step 0 to the last one that was reached. */
  readonly snapshots: readonly Snapshot[]
  /** The members as they are. */
  readonly now: Snapshot
  /** Members that left one minimum for another for the first time, in bins of `pace` steps: the first holds steps 1 to pace. */
  readonly escapes: Uint32Array<ArrayBuffer>
  readonly pace: number
}

/** Words of a Part of census.wgsl: its sums, then its shares. */
const SHARES_AT = 8
const SHARES = MOST_TARGETS + 2
export const PART_WORDS = SHARES_AT + SHARES
/** Parts of one snapshot. */
export const PARTS = 64

type Floats = Float32Array | Float64Array

/** Merges the parts of a snapshot, which begin at word `at`. */
export function mergeParts(
  floats: Floats,
  words: Uint32Array,
  at: number,
  step: number,
  targets: number,
): Snapshot {
  let [count, x, y, xx, xy, yy, value] = [0, 0, 0, 0, 0, 0, 0]
  const shares = new Array<number>(SHARES).fill(0)
  for (let part = at; part < at + PARTS * PART_WORDS; part += PART_WORDS) {
    for (let i = 0; i < SHARES; i++) shares[i]! += words[part + SHARES_AT + i]!
    const n = floats[part + 6]!
    if (n === 0) continue
    const share = n / (count + n)
    const dx = floats[part]! - x
    const dy = floats[part + 1]! - y
    const weight = count * share
    x += share * dx
    y += share * dy
    xx += floats[part + 2]! + weight * dx * dx
    xy += floats[part + 3]! + weight * dx * dy
    yy += floats[part + 4]! + weight * dy * dy
    value += share * (floats[part + 5]! - value)
    count += n
  }
  const known = count > 0 ? 1 : Number.NaN
  return {
    step,
    mean: [known * x, known * y],
    covariance: [xx / count, xy / count, yy / count],
    value: known * value,
    arrived: shares.slice(1, 1 + targets),
    underWay: shares[0]!,
    diverged: shares.at(-1)!,
  }
}
