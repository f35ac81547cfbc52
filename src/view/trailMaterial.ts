import {
  attribute,
  clamp,
  Discard,
  exp2,
  Fn,
  float,
  instanceIndex,
  int,
  log2,
  max,
  mix,
  round,
  select,
  uniform,
  varying,
  vec2,
  vec3,
  vec4,
} from "three/tsl"
import {
  GreaterDepth,
  LessEqualDepth,
  MeshBasicNodeMaterial,
  NotEqualStencilFunc,
  type Object3D,
  ReplaceStencilOp,
  StorageBufferAttribute,
  Vector2,
  Vector3,
  Vector4,
} from "three/webgpu"
import cropCode from "../../shaders/render/crop.wgsl?raw"
import dashCode from "../../shaders/render/dash.wgsl?raw"
import pinnedCode from "../../shaders/render/pinned.wgsl?raw"
import ribbonCode from "../../shaders/render/ribbon.wgsl?raw"
import strokeCode from "../../shaders/render/stroke.wgsl?raw"
import type { HeightField } from "./heightField.ts"
import { reading, shader, type Value } from "./shader.ts"
import { bilinearHeight } from "./surface.ts"
import type { TrailPaint, TrailUniforms } from "./trailUniforms.ts"

/** One of the strokes that make a trail. */
export type Stroke = "hidden" | "casing" | "line"

/** What a trail's mesh carries. */
export interface TrailData {
  readonly paint: TrailPaint
  readonly path: StorageBufferAttribute
  readonly arcs: StorageBufferAttribute
  readonly pairs: StorageBufferAttribute
}

const crop = shader<"vec2">(cropCode)
const dash = shader<"float">(dashCode)
const pinned = shader<"vec4">(pinnedCode)
const ribbon = shader<"vec4">(ribbonCode)
const stroke = shader<"float">(strokeCode)

const HIDDEN_ALPHA = 0.35

const dataOf = (object: Object3D | null) => object!.userData as TrailData

/** One material for one kind of stroke of all trails: buffers and colours change from mesh to mesh. */
export class TrailMaterial {
  readonly material = new MeshBasicNodeMaterial()
  readonly #field: HeightField
  readonly #shared: TrailUniforms
  readonly #path = reading(new StorageBufferAttribute(1, 2), "vec2")
  readonly #arcs = reading(new StorageBufferAttribute(1, 1), "float")
  readonly #pairs = reading(new StorageBufferAttribute(new Uint32Array(2), 2), "uvec2")
  readonly #run = uniform(new Vector2()).onObjectUpdate(({ object }) => dataOf(object).paint.run)
  readonly #colour = uniform(new Vector4()).onObjectUpdate(
    ({ object }) => dataOf(object).paint.colour,
  )
  readonly #casing = uniform(new Vector4()).onObjectUpdate(
    ({ object }) => dataOf(object).paint.casing,
  )
  readonly #dashes = uniform(new Vector4()).onObjectUpdate(
    ({ object }) => dataOf(object).paint.dashes,
  )
  readonly #gaps = uniform(new Vector3()).onObjectUpdate(({ object }) => dataOf(object).paint.gaps)
  readonly #widths = uniform(new Vector3()).onObjectUpdate(
    ({ object }) => dataOf(object).paint.widths,
  )

  readonly #fading = uniform(new Vector2()).onObjectUpdate(
    ({ object }) => dataOf(object).paint.fading,
  )

  constructor(kind: Stroke, field: HeightField, shared: TrailUniforms) {
    this.#field = field
    this.#shared = shared
    this.#path.onObjectUpdate(({ object }) => {
      this.#path.value = dataOf(object).path
    })
    this.#arcs.onObjectUpdate(({ object }) => {
      this.#arcs.value = dataOf(object).arcs
    })
    this.#pairs.onObjectUpdate(({ object }) => {
      this.#pairs.value = dataOf(object).pairs
    })
    this.#build(kind)
    const { material } = this
    material.transparent = true
    material.depthWrite = false
    material.depthFunc = kind === "hidden" ? GreaterDepth : LessEqualDepth
    if (kind !== "hidden") return
    // Pieces that lie over each other must not add up to a full colour.
    material.stencilWrite = true
    material.stencilRef = 1
    material.stencilFunc = NotEqualStencilFunc
    material.stencilZPass = ReplaceStencilOp
  }

  /** Lays out the quad of a piece; the attribute says where it begins and ends in its step, and -1 or 1 along and across. */
  #build(kind: Stroke): void {
    const corner = attribute<"vec4">("corner", "vec4")
    const { low, high, viewport, depth } = this.#shared
    const half = { line: this.#widths.x, casing: this.#widths.y, hidden: this.#widths.z }[kind]
    const pair = this.#pairs.element(int(instanceIndex))
    const steps = [int(pair.x), int(pair.y)] as const
    const [from, to] = [this.#iterate(steps[0]), this.#iterate(steps[1])]
    const seen = crop(from, to, low, high)
    const begin = mix(seen.x, seen.y, corner.x)
    const end = mix(seen.x, seen.y, corner.y)
    const first = this.#clipped(mix(from, to, begin)).toVar()
    const last = this.#clipped(mix(from, to, end)).toVar()
    const pixel = (p: Value<"vec4">) => p.xy.div(p.w).mul(viewport).mul(0.5)
    const quad = ribbon(pixel(first), pixel(last), corner.zw, half.add(1)).toVar()
    const away = select(corner.z.greaterThan(0), last.w, first.w)
    const position = pinned(quad.xy, away, viewport, depth)
    // A step outside the box becomes a point beyond the stage.
    this.material.vertexNode = select(seen.x.lessThan(seen.y), position, vec4(2, 2, 2, 1))
    const place = varying(vec3(quad.z, corner.w.mul(half.add(1)), quad.w))
    const inked = () => this.#inked(place, this.#arc(steps, begin, end, quad.w))
    const age = clamp(float(steps[0]).mul(this.#fading.x), 0, 1)
    const cover = stroke(place, half).mul(varying(mix(this.#fading.y, float(1), age)))
    this.material.fragmentNode = this.#ink(
      kind,
      kind === "hidden" ? stroke(place, half) : cover,
      inked,
    )
  }

  #iterate(step: Value<"int">): Value<"vec2"> {
    return this.#path.element(step.mul(int(this.#run.x)).add(int(this.#run.y)))
  }

  #ink(kind: Stroke, cover: Value<"float">, inked: () => Value<"float">): Value<"vec4"> {
    const { xyz } = this.#colour
    if (kind === "casing") return vec4(this.#casing.xyz, this.#casing.w.mul(cover))
    if (kind === "line") return vec4(xyz, cover.mul(inked()))
    return Fn(() => {
      Discard(cover.lessThan(0.5))
      return vec4(xyz, HIDDEN_ALPHA)
    })()
  }

  /** Arc length in pixels at the begin of a piece, and the part of it that the piece takes. */
  #arc(
    steps: readonly [Value<"int">, Value<"int">],
    begin: Value<"float">,
    end: Value<"float">,
    span: Value<"float">,
  ): Value<"vec2"> {
    const [s0, s1] = [this.#arcs.element(steps[0]), this.#arcs.element(steps[1])]
    const start = mix(s0, s1, begin)
    const size = mix(s0, s1, end).sub(start)
    // Dashes keep their length on the screen; powers of two, so that the pattern does not creep as the block turns.
    const own = exp2(round(log2(max(span, 1e-3).div(max(size, 1e-6)))))
    const { pixels } = this.#shared
    return vec2(start, size).mul(select(pixels.greaterThan(0), pixels, own))
  }

  #inked(place: Value<"vec3">, lengths: Value<"vec2">): Value<"float"> {
    const arc = varying(lengths)
    const along = clamp(place.x.div(max(place.z, 1e-3)), 0, 1)
    return dash(arc.x.add(arc.y.mul(along)), this.#dashes, this.#gaps)
  }

  #clipped(point: Value<"vec2">): Value<"vec4"> {
    const { clip, origin, scale, rise, lift } = this.#shared
    const ground = bilinearHeight(this.#field, point).mul(rise).add(lift)
    return clip.mul(vec4(point.sub(origin).mul(scale), ground, 1))
  }
}
