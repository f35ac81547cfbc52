import type { Point } from "../core/objective.ts"
import { CurvatureAt } from "../state/curvatureAt.ts"
import { axisOf } from "../state/playbackSlice.ts"
import { shownRun } from "../state/shownRun.ts"
import type { RavineState } from "../state/store.ts"
import { momentOf } from "../state/timeAxis.ts"
import type { Traces } from "../state/traces.ts"
import type { Glyph } from "../view/stage.ts"
import type { PlacedTrail } from "./trails.ts"

/** The curvature where the run that is shown is at the playhead. */
export class CurvatureGlyph {
  readonly #curvature = new CurvatureAt()

  /** Returns what the stage draws, or null while the layer is off or no run is computed. */
  of(state: RavineState, traces: Traces, trails: readonly PlacedTrail[]): Glyph | null {
    const { scenario, step } = state
    if (!scenario.view.glyph) return null
    const run = shownRun(state, traces)
    const track = run === null ? null : traces.tracks[run]
    const trail = trails.findIndex((placed) => placed.run === run)
    if (run === null || !track || trail < 0) return null
    const { at } = momentOf(track, step, axisOf(state))
    const point: Point = [track.x[2 * at]!, track.x[2 * at + 1]!]
    const spec = scenario.runs[run]?.objective ?? scenario.objective
    const eigen = this.#curvature.of(spec, point, at)
    return Number.isFinite(eigen.angle) ? { trail, at: point, ...eigen } : null
  }
}
