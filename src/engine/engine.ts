import type { Batch, FormulaModule, RunSetting } from "../core/batch.ts"
import type {
  DensityLook,
  EnsembleModule,
  EnsembleNumbers,
  EnsembleRecord,
} from "../core/ensemble.ts"
import type { OracleKind } from "../core/method.ts"
import type { Domain } from "../core/objective.ts"
import type { Look, Outcomes, Picture, SurveyModule, SurveyNumbers } from "../core/survey.ts"
import type { Endings, TrialsModule, TrialsOrder } from "../core/trials.ts"

/** What runs batches: the GPU, or the processor. */
export interface Engine extends Disposable {
  readonly kind: "gpu" | "cpu"
  /** "WebGPU (adapter)" or "CPU". */
  readonly label: string
  /** Settles with the reason when the engine stops working and has to be created again. */
  readonly lost: Promise<string>
  /** Links the batch and puts its runs at their starts. The caller disposes the simulation. */
  start(batch: Batch): Promise<Simulation>
  /** Samples an objective, or its curvature, on a grid. The caller disposes the field. */
  sample(
    objective: FormulaModule,
    parameters: readonly number[],
    grid: Grid,
    what?: Sampled,
  ): Promise<Field>
  /** Links a map. The caller disposes the survey. */
  survey(module: SurveyModule): Promise<Survey>
  /** Links an ensemble. The caller disposes it. */
  ensemble(module: EnsembleModule): Promise<Ensemble>
  /** Runs trials; null if they are no longer wanted. `tell` hears the share that is done. */
  trials(
    module: TrialsModule,
    order: TrialsOrder,
    wanted: AbortSignal,
    tell: (share: number) => void,
  ): Promise<Endings | null>
}

/** Numbers of each point of a field: f, or the largest and the smallest eigenvalue of the Hessian. */
export const SAMPLED = { value: 1, curvature: 2 } as const
export type Sampled = keyof typeof SAMPLED

/** A batch that runs. */
export interface Simulation extends Disposable {
  readonly batch: Batch
  /** Steps taken. */
  readonly taken: number
  /** Puts the runs back to their starts with other numbers: same names, same count, no linking. */
  restart(runs: readonly RunSetting[]): void
  /** Takes `steps` more steps on every run, at most up to the budget. */
  advance(steps: number): void
  /** What has been computed so far. */
  read(): Promise<Trace>
  /** Iterates, f32 [budget + 1, runs, 2]; only on the GPU. Renderers bind it and never write it. */
  readonly path?: GPUBuffer
}

/** Everything that a batch computed, one entry per run. */
export interface Trace {
  readonly taken: number
  readonly runs: readonly RunTrace[]
}

export type Floats = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

/** One run. After divergence x stays at the last finite iterate, and so do the numbers. */
export interface RunTrace {
  /** Iterates, [taken + 1, 2]. */
  readonly x: Floats
  /** f and the norm of its exact gradient at each iterate, [taken + 1]. */
  readonly value: Floats
  readonly gradientNorm: Floats
  /** Learning rate of each step, [taken]. */
  readonly rate: Floats
  /** The largest and the smallest eigenvalue of the Hessian at each iterate, [taken + 1]. */
  readonly sharpness: Floats
  readonly flatness: Floats
  /** The largest eigenvalue of P^-1 H, where the step to the iterate divided by P; else 0. [taken + 1] */
  readonly scaledSharpness: Floats
  /** Oracle calls before each iterate, [taken + 1] for each kind that was called. */
  readonly calls: Readonly<Partial<Record<OracleKind, Uint32Array<ArrayBuffer>>>>
  /** The first step that left the finite plane, or null. */
  readonly divergedAt: number | null
}

/** Points of a box, borders included: columns along x, rows along y, the first row at y0. */
export interface Grid {
  readonly domain: Domain
  readonly columns: number
  readonly rows: number
  /** Steps taken before the loss that is sampled, where it depends on the step; 0 if absent. */
  readonly step?: number
}

/** What was sampled on a grid. */
export interface Field extends Disposable {
  readonly grid: Grid
  /** f32 [rows, columns], of curvature [rows, columns, 2]; only on the GPU. */
  readonly buffer?: GPUBuffer
  read(): Promise<Float32Array<ArrayBuffer>>
}

/** Many runs over two numbers, coarse ones first, of which only the outcome is kept. */
export interface Survey extends Disposable {
  /** Begins anew with other numbers, without linking; what is under way is forgotten. */
  restart(numbers: SurveyNumbers): void
  /** The share of the cells that are computed. */
  readonly share: number
  /** The coarse picture is complete: every pixel has a colour. */
  readonly isWhole: boolean
  /** Computes more cells, for some ten milliseconds on a GPU, and settles when they are done. */
  advance(): Promise<void>
  /** What has been computed so far. */
  read(): Promise<Outcomes>
  /** Colours what has been computed so far; for a difference `against` is the other map, of the same size and engine. */
  paint(look: Look, against?: Survey): Promise<Picture>
}

/** Many runs of one method, which go through time together, forwards and back. */
export interface Ensemble extends Disposable {
  /** The most members that fit. */
  readonly most: number
  /** Begins anew with other numbers, without linking. Throws where they do not fit. */
  restart(numbers: EnsembleNumbers): Promise<void>
  /** Steps that the members have taken. */
  readonly taken: number
  /** The last step that they have ever been at, up to which the record goes. */
  readonly furthest: number
  /** Goes towards a step, for some ten milliseconds on a GPU, and settles when it is done. One call at a time. */
  seek(step: number): Promise<void>
  /** Colours the box by how many members there are. */
  picture(look: DensityLook): Promise<Picture>
  /** Members in each cell of the last picture, [row, column], the first row at the lower end of y. */
  counts(): Promise<Uint32Array<ArrayBuffer>>
  /** What is known so far. */
  record(): Promise<EnsembleRecord>
}
