import { CanvasPainter } from "./canvasPainter.ts"
import { MountedStage } from "./mount.ts"
import type { Stage, StageEvents } from "./stage.ts"

/** Creates the stage for browsers without WebGPU: the flat map on a 2-D canvas; the caller disposes it. */
export async function createCanvasStage(host: HTMLElement, events: StageEvents): Promise<Stage> {
  return new MountedStage(host, events, new CanvasPainter())
}
