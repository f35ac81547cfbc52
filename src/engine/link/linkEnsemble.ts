import type { Batch } from "../../core/batch.ts"
import { layoutOf } from "../cpu/compiler/structLayout.ts"
import { type LinkedShader, linkKernel } from "./link.ts"
import { slotsOf } from "./linkBatch.ts"
import { settingWords } from "./schema.ts"

/** The kernels of an ensemble, with the sizes of what they read and write. */
export interface LinkedEnsemble {
  readonly ensemble: LinkedShader
  readonly census: LinkedShader
  readonly density: LinkedShader
  readonly shade: LinkedShader
  readonly settingWords: number
  /** Of one State. */
  readonly stateWords: number
}

/** Links the kernels of an ensemble. */
export async function linkEnsemble(batch: Omit<Batch, "runs" | "budget">): Promise<LinkedEnsemble> {
  const slots = slotsOf(batch)
  const conditions = { trail: false, constrained: batch.constrained }
  const [ensemble, census, density, shade] = await Promise.all([
    linkKernel("ensemble", { slots, conditions }),
    linkKernel("census", { slots, conditions }),
    linkKernel("density", { slots: {} }),
    linkKernel("shade", { slots: {} }),
  ])
  const { words: stateWords } = layoutOf(ensemble.code, "State")
  return { ensemble, census, density, shade, settingWords: settingWords(batch), stateWords }
}
