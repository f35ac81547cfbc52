import { MountedStage } from "./mount.ts"
import type { Stage, StageEvents } from "./stage.ts"
import { ThreePainter } from "./threePainter.ts"

/** Creates the stage that draws with three.js on a device it shares with the engine; the caller disposes it. */
export async function createStage(
  host: HTMLElement,
  device: GPUDevice,
  events: StageEvents,
): Promise<Stage> {
  return new MountedStage(host, events, await ThreePainter.create(device))
}
