import { DASHES } from "../core/marks.ts"
import type { Point } from "../core/objective.ts"
import { OLDEST } from "./fading.ts"
import { type Frame, pixelRatio, shows } from "./painter.ts"
import type { Palette, Rgb, Rgba } from "./palette.ts"
import type { FlatProjection } from "./projection.ts"
import { BUDGET, type Segments, segmentsOf, segmentsUpTo } from "./segments.ts"
import type { Trail } from "./stage.ts"

/** Beyond this many pixels a canvas loses its precision. */
const FAR = 20_000
const DIMMED = 0.35
/** Parts of a fading trail, each of one opacity. */
const PARTS = 10

interface Chosen {
  readonly grain: string
  readonly segments: Segments
}

/** Strokes trails on a 2-D canvas. */
export class CanvasTrails {
  #trails: readonly Trail[] = []
  #chosen: (Chosen | undefined)[] = []

  update(trails: readonly Trail[]): void {
    this.#chosen = trails.map((trail, i) =>
      trail.x === this.#trails[i]?.x ? this.#chosen[i] : undefined,
    )
    this.#trails = trails
  }

  /** Strokes up to the playhead: first the casings, then the lines, the selected one last. */
  stroke(
    context: CanvasRenderingContext2D,
    map: FlatProjection,
    frame: Frame,
    palette: Palette,
  ): void {
    const drawn = this.#trails
      .map((trail, i) => ({
        trail,
        parts: shows(frame, i) ? this.#parts(i, map, frame) : [],
        alpha: frame.focus === null || frame.focus === i ? 1 : DIMMED,
      }))
      .sort((a, b) => Number(a.trail.selected) - Number(b.trail.selected))
    context.lineJoin = "round"
    context.lineCap = "round"
    context.lineWidth = palette.casingWidth
    context.strokeStyle = css(palette.casing)
    for (const { parts, alpha } of drawn) strokeParts(context, parts, alpha)
    for (const { trail, parts, alpha } of drawn) {
      const dashes = DASHES[trail.slot % DASHES.length]!
      context.lineCap = dashes.length > 0 ? "butt" : "round"
      context.lineWidth = trail.selected ? palette.pathSelected : palette.pathWidth
      context.setLineDash(dashes.map((length) => (length * palette.pathWidth) / 2))
      context.strokeStyle = css(palette.runs[trail.slot % palette.runs.length]!)
      strokeParts(context, parts, alpha)
    }
    context.setLineDash([])
    context.globalAlpha = 1
  }

  /** The lines of a trail up to the playhead, from old to new; a trail that does not fade has one part. */
  #parts(i: number, map: FlatProjection, frame: Frame): readonly Path2D[] {
    const trail = this.#trails[i]!
    const segments = this.#segments(i, map.perUnit)
    const count = segmentsUpTo(segments, frame.steps[i] ?? 0)
    const parts = frame.layers.fading ? Math.min(PARTS, count) : 1
    return Array.from({ length: parts }, (_, k) =>
      pathOf(
        trail,
        segments,
        map,
        Math.floor((k * count) / parts),
        Math.floor(((k + 1) * count) / parts),
      ),
    )
  }

  #segments(i: number, perUnit: Point): Segments {
    const fine = perUnit.map((p) => 2 ** Math.ceil(Math.log2(p * pixelRatio()))) as [number, number]
    const grain = String(fine)
    const known = this.#chosen[i]
    if (known?.grain === grain) return known.segments
    const { x, steps } = this.#trails[i]!
    const segments = segmentsOf(x, steps, fine, Math.floor(BUDGET / this.#trails.length))
    this.#chosen[i] = { grain, segments }
    return segments
  }
}

function strokeParts(
  context: CanvasRenderingContext2D,
  parts: readonly Path2D[],
  alpha: number,
): void {
  for (const [k, path] of parts.entries()) {
    const age = parts.length > 1 ? k / (parts.length - 1) : 1
    context.globalAlpha = alpha * (OLDEST + (1 - OLDEST) * age)
    context.stroke(path)
  }
}

function pathOf(
  { x }: Trail,
  { pairs }: Segments,
  map: FlatProjection,
  first: number,
  end: number,
): Path2D {
  const path = new Path2D()
  const near = (k: number) => {
    const [px, py] = map.project(x[2 * k]!, x[2 * k + 1]!, 0)
    return [Math.max(-FAR, Math.min(FAR, px)), Math.max(-FAR, Math.min(FAR, py))] as const
  }
  let last = -1
  for (let i = first; i < end; i++) {
    const [from, to] = [pairs[2 * i]!, pairs[2 * i + 1]!]
    if (from !== last) path.moveTo(...near(from))
    path.lineTo(...near(to))
    last = to
  }
  return path
}

/** Writes a colour for a 2-D canvas. */
export function css(colour: Rgb | Rgba): string {
  const [r, g, b] = colour.map((part) => Math.round(255 * part))
  return `rgb(${r} ${g} ${b} / ${colour[3] ?? 1})`
}
