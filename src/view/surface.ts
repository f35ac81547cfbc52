import {
  clamp,
  dFdx,
  dFdy,
  dot,
  float,
  floor,
  fract,
  int,
  length,
  mat4,
  mix,
  vec2,
  vec3,
} from "three/tsl"
import bicubicCode from "../../shaders/render/bicubic.wgsl?raw"
import contourCode from "../../shaders/render/contour.wgsl?raw"
import reliefCode from "../../shaders/render/relief.wgsl?raw"
import { AMBIENCE } from "./ambience.ts"
import type { HeightField } from "./heightField.ts"
import type { Look } from "./look.ts"
import { shader, type Value } from "./shader.ts"

const bicubic = shader<"vec3">(bicubicCode)
const contour = shader<"float">(contourCode)
const relief = shader<"vec3">(reliefCode)

/** Returns height and slopes per sample at a place in samples; the border goes on beyond the box. */
export function surfaceAt(field: HeightField, at: Value<"vec2">): Value<"vec3"> {
  const last = vec2(float(field.columns.sub(1)), float(field.rows.sub(1)))
  const place = clamp(at, vec2(0), last.sub(1e-3))
  const column = floor(place.x)
  const row = floor(place.y)
  const samples = [-1, 0, 1, 2].flatMap((j) => {
    const start = int(clamp(row.add(j), 0, last.y)).mul(field.columns)
    return [-1, 0, 1, 2].map((i) =>
      field.heights.element(start.add(int(clamp(column.add(i), 0, last.x)))),
    )
  }) as Value<"float">[] as Sixteen<Value<"float">>
  return bicubic(mat4(...samples), fract(place))
}

type Four<T> = [T, T, T, T]
type Sixteen<T> = [...Four<T>, ...Four<T>, ...Four<T>, ...Four<T>]

/** Returns the height at a point of the plane: fewer samples, enough for what lies on the surface. */
export function bilinearHeight(field: HeightField, point: Value<"vec2">): Value<"float"> {
  const last = vec2(float(field.columns.sub(1)), float(field.rows.sub(1)))
  const place = clamp(point.sub(field.box.xy).mul(field.box.zw), vec2(0), last.sub(1e-3))
  const corner = int(floor(place.y))
    .mul(field.columns)
    .add(int(floor(place.x)))
  return bilinear(field.heights, corner, field.columns, fract(place))
}

/** Mixes four neighbours of a grid. */
function bilinear(
  grid: HeightField["heights"],
  corner: Value<"int">,
  columns: Value<"int">,
  { x, y }: Value<"vec2">,
): Value<"float"> {
  const at = (index: Value<"int">) => grid.element(index)
  const above = corner.add(columns)
  return mix(mix(at(corner), at(corner.add(1)), x), mix(at(above), at(above.add(1)), x), y)
}

/** Returns the blurred height at a place in samples. */
function ambienceAt(field: HeightField, at: Value<"vec2">): Value<"float"> {
  const last = vec2(float(field.columns.sub(1)), float(field.rows.sub(1)))
  const place = clamp(at.div(last), 0, 1).mul(AMBIENCE - 1.001)
  const corner = int(floor(place.y))
    .mul(AMBIENCE)
    .add(int(floor(place.x)))
  return bilinear(field.ambience, corner, int(AMBIENCE), fract(place))
}

/** Returns the colour of the landscape at a place in samples: the same for the map and the block. */
export function reliefAt(field: HeightField, look: Look, at: Value<"vec2">): Value<"vec3"> {
  const surface = surfaceAt(field, at).toVar() as Value<"vec3">
  const tinted = relief(
    vec3(surface.x, surface.yz.mul(field.density)),
    ambienceAt(field, at),
    look.shading,
    look.shade,
    look.light,
    ...look.land,
    field.cover.at(at),
  )
  // The slope on the screen comes from the surface itself: it is smooth where differences of neighbours are not.
  const gradient = length(vec2(dot(surface.yz, dFdx(at)), dot(surface.yz, dFdy(at))))
  return mix(tinted, look.ink, lines(field, look, surface.x, gradient))
}

/** Returns the opacity of contour lines at a height whose change per device pixel is known. */
export function lines(
  { levels }: HeightField,
  look: Look,
  height: Value<"float">,
  gradient: Value<"float">,
): Value<"float"> {
  const perPixel = gradient.mul(levels).mul(look.ratio)
  return contour(height.mul(levels), perPixel, look.ratio).mul(look.inkAlpha)
}
