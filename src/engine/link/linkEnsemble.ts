import type { EnsembleModule } from "../../core/ensemble.ts"
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
export async function linkEnsemble({ batch, targets }: EnsembleModule): Promise<LinkedEnsemble> {
  const slots = { ...slotsOf(batch), minima: { source: minimaModule(targets) } }
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

/** The WGSL module `minima`: `place_of`, the minimum that a point is at, counted from 1, or 0. A loop over them costs more. */
function minimaModule(targets: number): string {
  const checks = Array.from(
    { length: targets },
    (_, i) => `  place = select(place, ${i + 1}u, is_at(x, ensemble.targets[${i}]));`,
  )
  return `import package::lib::ensemble::ensemble;
import package::lib::survey::is_at;
fn place_of(x: vec2f) -> u32 {
  var place = 0u;
${checks.join("\n")}
  return place;
}
`
}
