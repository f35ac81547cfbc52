/**
 * Functions of shaders/lib that emitted WGSL calls instead of the builtins, each with its module and the function of
 * `Math` that computes the same in float64. The CPU engine puts the latter in its place.
 */
export const LIBRARY = {
  sine: { module: "trig", math: "sin" },
  cosine: { module: "trig", math: "cos" },
  tangent: { module: "trig", math: "tan" },
  arcsine: { module: "arc", math: "asin" },
  arccosine: { module: "arc", math: "acos" },
  arctangent: { module: "arc", math: "atan" },
  arctangent2: { module: "arc", math: "atan2" },
  exponential: { module: "exponential", math: "exp" },
  // Of a positive number, so that Math.abs is the identity that float64 needs.
  bounded: { module: "exponential", math: "abs" },
  logarithm: { module: "exponential", math: "log" },
  hyperbolic_sine: { module: "hyperbolic", math: "sinh" },
  hyperbolic_cosine: { module: "hyperbolic", math: "cosh" },
  hyperbolic_tangent: { module: "hyperbolic", math: "tanh" },
  power: { module: "power", math: "pow" },
} as const

export type LibraryName = keyof typeof LIBRARY
