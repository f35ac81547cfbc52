import { methods, surfaces } from "../../src/catalog/index.ts"
import { FAMILIES } from "../../src/core/method.ts"
import { SURFACE_GROUPS } from "../../src/core/objective.ts"

/** On these every method is tested: a curved valley, flat and steep parts, and coordinates that hang together. */
const COMMON = ["rosenbrock", "beale", "rotquad"]
/** Its formula overflows single precision. */
const OVERFLOWS = "crossintray"
/** Surfaces of each group that a method meets besides; the largest group has two turns. */
const TURNS: Readonly<Partial<Record<(typeof SURFACE_GROUPS)[number], number>>> = {
  "many minima": 2,
}

/**
 * Which methods are tested on which surfaces: all of them with all would take too long. Every method meets the common
 * surfaces and every group, so that every family of methods meets every group; the surfaces of a group take turns.
 */
export const design: readonly { readonly method: string; readonly surfaces: readonly string[] }[] =
  inFamilies().map((method, place) => ({
    method,
    surfaces: [...COMMON, ...SURFACE_GROUPS.flatMap((group) => turnOf(group, place))],
  }))

function inFamilies(): string[] {
  return FAMILIES.flatMap((family) =>
    Object.keys(methods).filter((id) => methods[id]!.family === family),
  )
}

function turnOf(group: (typeof SURFACE_GROUPS)[number], place: number): string[] {
  const others = Object.keys(surfaces).filter(
    (id) => surfaces[id]!.group === group && id !== OVERFLOWS && !COMMON.includes(id),
  )
  const turns = TURNS[group] ?? 1
  return Array.from({ length: turns }, (_, k) => others[(turns * place + k) % others.length]!)
}
