import type { Field, Grid } from "../engine.ts"
import type { Arena } from "./arena.ts"
import { readBack } from "./readback.ts"

/** Samples of an objective that stay on the GPU. Owns its arena. */
export class GpuField implements Field {
  constructor(
    private readonly device: GPUDevice,
    private readonly arena: Arena,
    readonly grid: Grid,
    readonly buffer: GPUBuffer,
    /** Numbers of each point. */
    private readonly width: number,
  ) {}

  async read(): Promise<Float32Array<ArrayBuffer>> {
    const bytes = 4 * this.width * this.grid.columns * this.grid.rows
    const [samples] = await readBack(this.device, [{ buffer: this.buffer, bytes }])
    return new Float32Array(samples!)
  }

  dispose(): void {
    this.arena.dispose()
  }

  [Symbol.dispose](): void {
    this.dispose()
  }
}
