import type { TrialsModule } from "../../core/trials.ts"
import { type LinkedShader, linkKernel } from "./link.ts"
import { slotsOf } from "./linkBatch.ts"
import { settingWords } from "./schema.ts"

/** The kernel of trials. */
export interface LinkedTrials {
  readonly shader: LinkedShader
  readonly settingWords: number
}

/** Links the kernel of trials. */
export async function linkTrials(module: TrialsModule): Promise<LinkedTrials> {
  const { constrained } = module
  const conditions = { trail: false, counted: true, constrained }
  const shader = await linkKernel("trials", { slots: slotsOf(module), conditions })
  return { shader, settingWords: settingWords(module) }
}
