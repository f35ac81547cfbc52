import { resolveObjective } from "../catalog/plan.ts"
import type { Scenario } from "../core/scenario.ts"
import type { Layers } from "../view/stage.ts"

/** A box longer than this fills the stage unless equal axes are asked for. */
const LONG = 2.2

/** Returns what the stage draws besides landscape and trails. */
export function layersOf({ view, objective }: Scenario): Layers {
  const [[x0, x1], [y0, y1]] = resolveObjective(objective).domain
  const aspect = (x1 - x0) / (y1 - y0)
  return {
    linear: view.heights === "linear",
    labels: view.labels ?? true,
    field: view.field ?? false,
    dots: view.dots ?? false,
    fading: view.fading ?? false,
    echoes: view.echoes ?? true,
    bounds: view.bounds ?? true,
    equalAxes: view.equalAxes ?? Math.max(aspect, 1 / aspect) <= LONG,
  }
}
