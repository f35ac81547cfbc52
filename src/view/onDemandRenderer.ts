import { type Camera, LinearSRGBColorSpace, type Scene, WebGPURenderer } from "three/webgpu"

/** The loop that three.js starts with every picture; it is not part of its typed interface. */
interface WithLoop {
  readonly _animation: { stop(): void }
}

/** Creates three's renderer on an existing device. */
export async function createRenderer(device: GPUDevice): Promise<WebGPURenderer> {
  const renderer = new WebGPURenderer({ device, alpha: true, antialias: true, stencil: true })
  // Colours are written as the style sheet has them, so nothing is converted.
  renderer.outputColorSpace = LinearSRGBColorSpace
  // The session hears of a lost device from the engine and creates a new stage.
  renderer.onDeviceLost = () => {}
  await renderer.init()
  return renderer
}

/** Draws one picture and leaves no loop running: the stage draws only what has changed. */
export function drawOnce(renderer: WebGPURenderer, scene: Scene, camera: Camera): void {
  renderer.render(scene, camera)
  ;(renderer as unknown as WithLoop)._animation.stop()
}
