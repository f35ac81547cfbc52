import type { RunSetting } from "../../core/batch.ts"
import type { Grid } from "../engine.ts"
import { packSettings } from "../link/schema.ts"
import type { CompiledField } from "./compileBatch.ts"
import { load } from "./runtime/load.ts"
import { Memory } from "./runtime/memory.ts"

/** Samples an objective on this thread: f32 [rows, columns]. */
export async function sampleField(
  { precision, field, settingWords }: CompiledField,
  setting: RunSetting,
  { domain, columns, rows }: Grid,
): Promise<Float32Array<ArrayBuffer>> {
  const [[x0, x1], [y0, y1]] = domain
  const grid = new Memory(6, precision)
  grid.f.set([x0, y0, (x1 - x0) / (columns - 1), (y1 - y0) / (rows - 1)])
  grid.u.set([columns, rows], 4)
  const settings = new Memory(settingWords, precision)
  packSettings([setting], settings.f, settings.u)
  const samples = new Memory(columns * rows, precision)
  const kernel = await load(field, { grid, settings, samples })
  kernel.dispatch("main", Math.ceil((columns * rows) / 64))
  return Float32Array.from(samples.f)
}
