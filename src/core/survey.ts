import type { Batch, RunSetting } from "./batch.ts"
import type { Domain, Point } from "./objective.ts"

/** The parts of a run that have numbers. */
export const PARTS = ["start", "hyper", "schedule", "objective", "oracle"] as const

/** Where a number of a run is kept. */
export interface Place {
  readonly part: (typeof PARTS)[number]
  /** x or y, a hyper-parameter, or the key of a schedule, an oracle or an objective. */
  readonly name: string
  /** The hyper-parameter whose schedule it is; the learning rate if absent. */
  readonly of?: string
  /** The number times this is written there. */
  readonly factor: number
}

/** A number that a map varies along one side. */
export interface Axis {
  readonly part: Place["part"]
  /** x or y, a hyper-parameter, or a key of the schedule, of the noise or of the surface. */
  readonly name: string
  /** The hyper-parameter whose schedule it is a key of; the learning rate if absent. */
  readonly of?: string | undefined
  readonly from: number
  readonly to: number
  /** Both ends are above 0. */
  readonly log?: boolean | undefined
}

/** An axis as a kernel links it. */
export interface AxisModule {
  /** Everywhere the number goes, at least one place. */
  readonly places: readonly Place[]
  /** The axis counts natural logarithms. */
  readonly isLog: boolean
}

/** What the kernel of a map is linked from. */
export interface SurveyModule {
  /** A file of shaders/kernels that writes outcomes. */
  readonly kernel: string
  /** Absent where the kernel brings its own problem. */
  readonly batch?: Omit<Batch, "runs" | "budget">
  readonly axes?: readonly [AxisModule, AxisModule]
  /** How many targets there are: a loop over them would cost more than the step. */
  readonly targets?: number
  /** Names that the kernel's `@if` tests. */
  readonly conditions?: Readonly<Record<string, boolean>>
}

/** A minimum, and how near a run that has arrived is. */
export interface Target {
  readonly at: Point
  readonly radius: number
}

/** As many minima as a map tells apart. */
export const MOST_TARGETS = 8

/** The numbers of a map; they change without linking. */
export interface SurveyNumbers {
  readonly columns: number
  readonly rows: number
  /** Ends of both axes as they count: natural logarithms on a logarithmic one. The first and last cells are on them. */
  readonly window: Domain
  /** Of every run; what the axes vary is overwritten. Absent where the kernel brings its own problem. */
  readonly run?: RunSetting
  readonly steps: number
  readonly targets: readonly Target[]
  /** A run that moved farther over its last tenth is under way. */
  readonly still: number
  /** f*, or what stands for it. */
  readonly floor: number
  /** f - floor of a run that has arrived, where the module asks for a level. */
  readonly tolerance: number
  /** Of a problem that the kernel brings; 0 if absent. */
  readonly seed?: number
  /** The distance between twins at the start; 0 if absent. */
  readonly apart?: number
  /** The time of a step over that of a method on a surface; 1 if absent. */
  readonly cost?: number
}

/** What became of a run. Those from `arrived` on are the targets. */
export const FATE = { unknown: 0, diverged: 1, moving: 2, elsewhere: 3, arrived: 4 } as const

/** Words of 4 bytes in one Outcome of survey.wgsl. */
export const OUTCOME_WORDS = 4

/** What was kept of every cell, [row, column]: words of the struct Outcome, as floats and as integers. */
export interface Outcomes {
  readonly columns: number
  readonly rows: number
  readonly floats: Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>
  readonly words: Uint32Array<ArrayBuffer>
}

const FATE_BITS = 4

/** One cell of a map. */
export interface Outcome {
  /** The last finite iterate. */
  readonly end: Point
  /** The number that the map is about. */
  readonly value: number
  /** FATE.unknown where nothing has been computed yet. */
  readonly fate: number
  /** Steps until it arrived or diverged; the budget if it did neither. */
  readonly steps: number
}

/** Reads one cell, counted row by row. */
export function outcomeAt({ floats, words }: Outcomes, cell: number): Outcome {
  const at = cell * OUTCOME_WORDS
  return {
    end: [floats[at]!, floats[at + 1]!],
    value: floats[at + 2]!,
    fate: fateAt(words, cell),
    steps: words[at + 3]! >>> FATE_BITS,
  }
}

/** Reads the fate of one cell. */
export const fateAt = (words: Uint32Array, cell: number): number =>
  words[cell * OUTCOME_WORDS + 3]! & ((1 << FATE_BITS) - 1)

/** Between the cells of the lattices that a map is computed on, from the last one to the first: src/engine/lattice.ts. */
const PITCHES = [1, 2, 4, 8] as const

/** Returns the cell whose outcome a cell is drawn with: its own, or while that is not computed that of a coarser one. */
export function drawnCell(
  words: Uint32Array,
  columns: number,
  column: number,
  row: number,
): number {
  for (const pitch of PITCHES) {
    const cell = (row - (row % pitch)) * columns + column - (column % pitch)
    if (fateAt(words, cell) !== FATE.unknown) return cell
  }
  return row * columns + column
}

/** What the colours of a map say; the numbers are those of paint.wgsl. */
export const LOOKS = {
  ends: 0,
  logValue: 1,
  value: 2,
  logSteps: 3,
  difference: 4,
  split: 5,
} as const

/** How outcomes become colours. */
export interface Look {
  readonly kind: keyof typeof LOOKS
  /** Ends of the scale as it counts: natural logarithms where it is logarithmic; of ends, logarithms of steps + 1. */
  readonly low: number
  readonly high: number
  /** Taken off a value before its logarithm. */
  readonly floor: number
  /** Ends of the scale of runs that diverged, where they have one of their own. */
  readonly split?: readonly [number, number]
  /** RGBA, red in the lowest byte: SHADES of each of 16 fates, then SCALE of the scale. */
  readonly colours: Uint32Array<ArrayBuffer>
}

/**
 * Shades of one fate: from sooner to later; of divergence the first is the ground and the last the hatching. In a
 * difference the last one is what both maps have in common, and the one before it the hatching.
 */
export const SHADES = 32
/** The colours of a scale, from its low end; where runs that diverged have one of their own, it is the second half. */
export const SCALE = 256
export const COLOURS = 16 * SHADES + SCALE

/** A coloured map, RGBA, the first row at the lower end of the second axis. */
export interface Picture {
  readonly columns: number
  readonly rows: number
  /** Pixels from one row to the next. */
  readonly pitch: number
  /** On the GPU, [rows, pitch]; it lives as long as the survey, which writes it again when it paints again. */
  readonly buffer?: GPUBuffer
  /** [rows, pitch, 4]; waits for the GPU where it computed. */
  read(): Promise<Uint8ClampedArray<ArrayBuffer>>
}

/** What an engine needs to compute a map. */
export interface PlannedSurvey {
  readonly module: SurveyModule
  readonly numbers: SurveyNumbers
}
