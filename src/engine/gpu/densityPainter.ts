import type { DensityLook } from "../../core/ensemble.ts"
import type { Picture } from "../../core/survey.ts"
import { BOX_WORDS, COLOUR_WORDS, packBox, packShade, SHADE_WORDS } from "../packEnsemble.ts"
import { Arena, type Ledger } from "./arena.ts"
import type { Kernel } from "./kernel.ts"
import { pictureOf, pitchOf } from "./picture.ts"
import { readBack } from "./readback.ts"

/** The buffers of a picture of one size. */
interface Sheet {
  readonly arena: Arena
  readonly columns: number
  readonly rows: number
  readonly pitch: number
  readonly counts: GPUBuffer
  readonly pixels: GPUBuffer
}

/** Paints where the members of an ensemble are. Owns its buffers. */
export class DensityPainter {
  private readonly arena: Arena
  private readonly box: GPUBuffer
  private readonly shade: GPUBuffer
  private readonly colours: GPUBuffer
  private sheet: Sheet | null = null

  constructor(
    private readonly device: GPUDevice,
    private readonly ledger: Ledger,
    private readonly kernels: { readonly density: Kernel; readonly shade: Kernel },
  ) {
    const arena = new Arena(device, ledger)
    this.arena = arena
    this.box = arena.uniform("box", 4 * BOX_WORDS)
    this.shade = arena.uniform("shade", 4 * SHADE_WORDS)
    this.colours = arena.storage("colours", 4 * COLOUR_WORDS)
  }

  async paint(look: DensityLook, members: GPUBuffer, count: number): Promise<Picture> {
    const { device, kernels } = this
    const { counts, pixels, columns, rows, pitch } = this.sheetOf(look)
    const box = new Uint32Array(BOX_WORDS)
    packBox(look, count, new Float32Array(box.buffer), box)
    device.queue.writeBuffer(this.box, 0, box)
    const shade = new Uint32Array(SHADE_WORDS)
    packShade(look, pitch, new Float32Array(shade.buffer), shade)
    device.queue.writeBuffer(this.shade, 0, shade)
    device.queue.writeBuffer(this.colours, 0, look.colours)
    const encoder = device.createCommandEncoder()
    encoder.clearBuffer(counts)
    device.queue.submit([encoder.finish()])
    kernels.density.dispatch(kernels.density.bind([this.box, members, counts]), count)
    const bindings = kernels.shade.bind([this.shade, counts, this.colours, pixels])
    kernels.shade.dispatch(bindings, columns * rows)
    return pictureOf(device, pixels, columns, rows)
  }

  /** Members in each cell of the last picture. */
  async counts(): Promise<Uint32Array<ArrayBuffer>> {
    const { counts, columns, rows } = this.sheet!
    const [copy] = await readBack(this.device, [{ buffer: counts, bytes: 4 * columns * rows }])
    return new Uint32Array(copy!)
  }

  dispose(): void {
    this.sheet?.arena.dispose()
    this.arena.dispose()
  }

  private sheetOf({ columns, rows }: DensityLook): Sheet {
    if (this.sheet?.columns === columns && this.sheet.rows === rows) return this.sheet
    this.sheet?.arena.dispose()
    const arena = new Arena(this.device, this.ledger)
    const pitch = pitchOf(columns)
    const counts = arena.storage("counts", 4 * columns * rows)
    const pixels = arena.storage("pixels", 4 * pitch * rows)
    this.sheet = { arena, columns, rows, pitch, counts, pixels }
    return this.sheet
  }
}
