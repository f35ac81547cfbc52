import type { Batch, FormulaModule, RunSetting } from "../../core/batch.ts"
import type { StructLayout } from "../cpu/compiler/structLayout.ts"
import { layoutOf } from "../cpu/compiler/structLayout.ts"
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
  readonly settingWords: number
  readonly state: StructLayout
}

/** Links the kernels of a batch. `replace` fills slots otherwise: tests and edited methods do. */
export async function linkBatch(
  batch: Batch,
  { trail = true }: BatchOptions = {},
  replace: Slots = {},
): Promise<LinkedBatch> {
  const options = { slots: { ...slotsOf(batch), ...replace }, conditions: { trail } }
  const [advance, measure] = await Promise.all([
    linkKernel("advance", options),
    linkKernel("measure", options),
  ])
  const state = layoutOf(advance.code, "State")
  return { advance, measure, trail, settingWords: settingWords(batch), state }
}

const slotsOf = (batch: Batch): Slots => ({
  space: fileModule(`spaces/${batch.space}.wgsl`),
  objective: { source: objectiveModule(batch.objective) },
  oracle: fileModule(`oracles/${batch.oracle.id}.wgsl`),
  method: fileModule(`methods/${batch.method.id}.wgsl`),
  schedule: { source: scheduleModule(batch.schedule) },
  schema: { source: schemaModule(batch) },
})

/** The kernel that samples an objective. */
export interface LinkedField {
  readonly shader: LinkedShader
  readonly settingWords: number
  setting(parameters: readonly number[]): RunSetting
}

const NOTHING = { id: "", parameters: [] } as const

/** Links the kernel that samples an objective on a grid. */
export async function linkField(objective: FormulaModule): Promise<LinkedField> {
  const schedule = { formula: "lr", parameters: [] }
  const names: SchemaNames = { method: NOTHING, objective, schedule, oracle: NOTHING }
  const slots: Slots = {
    objective: { source: objectiveModule(objective) },
    schema: { source: schemaModule(names) },
  }
  const shader = await linkKernel("field", { slots })
  return {
    shader,
    settingWords: settingWords(names),
    setting: (parameters) => ({
      start: [0, 0],
      hyper: [],
      objective: parameters,
      schedule: [],
      oracle: [],
      seed: 0,
      lane: 0,
    }),
  }
}
