import type { RunSetting } from "../../core/batch.ts"
import type { Grid } from "../engine.ts"
import { packSettings } from "../link/schema.ts"
import { GRID_WORDS, packGrid } from "../packGrid.ts"
import { workgroupsFor } from "../workgroup.ts"
import type { CompiledField } from "./compileBatch.ts"
import { load } from "./runtime/load.ts"
import { Memory } from "./runtime/memory.ts"

/** Samples an objective on this thread: f32 [rows, columns, width]. */
export async function sampleField(
  { precision, field, width, settingWords }: CompiledField,
  setting: RunSetting,
  asked: Grid,
): Promise<Float32Array<ArrayBuffer>> {
  const points = asked.columns * asked.rows
  const grid = new Memory(GRID_WORDS, precision)
  packGrid(asked, grid.f, grid.u)
  const settings = new Memory(settingWords, precision)
  packSettings([setting], settings.f, settings.u)
  const samples = new Memory(width * points, precision)
  const kernel = await load(field, { grid, settings, samples })
  kernel.dispatch("main", workgroupsFor(points))
  return Float32Array.from(samples.f)
}
