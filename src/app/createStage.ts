import type { Engine } from "../engine/engine.ts"
import type { Stage, StageEvents } from "../view/stage.ts"

/** Creates the stage that suits an engine: three.js on the engine's own device, or Canvas 2D. */
export async function createStage(
  engine: Engine,
  host: HTMLElement,
  events: StageEvents,
): Promise<Stage> {
  if ("device" in engine) {
    const view = await import("../view/threeStage.ts")
    return view.createStage(host, engine.device as GPUDevice, events)
  }
  const view = await import("../view/canvasStage.ts")
  return view.createCanvasStage(host, events)
}
