import type { Batch, FormulaModule, OracleModule, RunSetting } from "../../core/batch.ts"
import type { StructLayout } from "../cpu/compiler/structLayout.ts"
import { layoutOf } from "../cpu/compiler/structLayout.ts"
import { SAMPLED, type Sampled } from "../engine.ts"
import { fileModule, type LinkedShader, linkKernel, type Slots } from "./link.ts"
import { objectiveModule, scheduleModule } from "./modules.ts"
import { type SchemaNames, schemaModule, settingWords } from "./schema.ts"

export interface BatchOptions {
  /** Keeps every iterate (the default), or only the last one. */
  readonly trail?: boolean
}

/** A batch whose kernels are linked, with the sizes of what they read and write. */
export interface LinkedBatch {
  readonly advance: LinkedShader
  readonly measure: LinkedShader
  readonly trail: boolean
  /** Its steps also say what they divide the gradient by. */
  readonly preconditioned: boolean
  readonly settingWords: number
  readonly state: StructLayout
}

/** Links the kernels of a batch. `replace` fills slots otherwise: tests and edited methods do. */
export async function linkBatch(
  batch: Batch,
  { trail = true }: BatchOptions = {},
  replace: Slots = {},
): Promise<LinkedBatch> {
  const { constrained } = batch
  const slots = { ...slotsOf(batch), ...replace }
  // Only charts ask for the preconditioner, and they draw trails.
  const preconditioned = trail && slots.method!.source.includes("fn preconditioner(")
  const options = { slots, conditions: { trail, constrained, preconditioned } }
  const [advance, measure] = await Promise.all([
    linkKernel("advance", options),
    linkKernel("measure", options),
  ])
  const state = layoutOf(advance.code, "State")
  return { advance, measure, trail, preconditioned, settingWords: settingWords(batch), state }
}

/** The modules of a batch, whatever kernel runs it. */
export const slotsOf = (batch: Omit<Batch, "runs" | "budget">): Slots => ({
  space: fileModule(`spaces/${batch.space}.wgsl`),
  objective: { source: objectiveModule(batch.objective) },
  ...oracleSlots(batch.oracle),
  method: fileModule(`methods/${batch.method.id}.wgsl`),
  schedule: { source: scheduleModule(batch) },
  schema: { source: schemaModule(batch) },
})

/** Noise fills a slot of the oracle that adds it, and clipping is an oracle that asks another one. */
function oracleSlots({ id, clipped }: OracleModule): Slots {
  const isExact = id === "exact"
  const oracle = fileModule(`oracles/${isExact ? "exact" : "noisy"}.wgsl`)
  return {
    ...(!isExact && { noise: fileModule(`noises/${id}.wgsl`) }),
    ...(clipped ? { oracle: fileModule("oracles/clipped.wgsl"), unclipped: oracle } : { oracle }),
  }
}

/** The kernel that samples an objective. */
export interface LinkedField {
  readonly shader: LinkedShader
  /** Numbers that it writes for each point. */
  readonly width: number
  readonly settingWords: number
  setting(parameters: readonly number[]): RunSetting
}

const NOTHING = { id: "", parameters: [] } as const

/** Links the kernel that samples an objective on a grid. */
export async function linkField(
  objective: FormulaModule,
  what: Sampled = "value",
): Promise<LinkedField> {
  const schedule = { formula: "lr", parameters: [] }
  const names: SchemaNames = {
    method: NOTHING,
    objective,
    schedule,
    scheduled: [],
    oracle: NOTHING,
    constrained: false,
  }
  const slots: Slots = {
    objective: { source: objectiveModule(objective) },
    schema: { source: schemaModule(names) },
  }
  const shader = await linkKernel("field", {
    slots,
    conditions: { curvature: what === "curvature" },
  })
  return {
    shader,
    width: SAMPLED[what],
    settingWords: settingWords(names),
    setting: (parameters) => ({
      start: [0, 0],
      hyper: [],
      objective: parameters,
      schedule: [],
      oracle: [],
      box: [],
      seed: 0,
      lane: 0,
    }),
  }
}
