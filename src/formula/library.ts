/**
 * Functions of shaders/lib that emitted WGSL calls, each with its module and the JavaScript function that computes the
 * same in float64. The CPU engine puts the latter in its place.
 */
export const LIBRARY = {
  sine: { module: "trig", js: "Math.sin" },
  cosine: { module: "trig", js: "Math.cos" },
  tangent: { module: "trig", js: "Math.tan" },
  arcsine: { module: "arc", js: "Math.asin" },
  arccosine: { module: "arc", js: "Math.acos" },
  arctangent: { module: "arc", js: "Math.atan" },
  arctangent2: { module: "arc", js: "Math.atan2" },
  exponential: { module: "exponential", js: "Math.exp" },
  bounded: { module: "exponential", js: "((a) => Math.min(a, 1e150))" },
  logarithm: { module: "exponential", js: "Math.log" },
  hyperbolic_sine: { module: "hyperbolic", js: "Math.sinh" },
  hyperbolic_cosine: { module: "hyperbolic", js: "Math.cosh" },
  hyperbolic_tangent: { module: "hyperbolic", js: "Math.tanh" },
  power: { module: "power", js: "Math.pow" },
} as const

export type LibraryName = keyof typeof LIBRARY

/** The JavaScript functions by the name of the WGSL function that they replace in float64. */
export const float64Functions: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LIBRARY).map(([name, { js }]) => [name, js]),
)
