import type { ExpressionElem, Type } from "wesl"
import { part } from "./access.ts"
import type { Emitter } from "./emitter.ts"
import { elementKind, hasArray } from "./layout.ts"
import {
  address,
  type InMemory,
  load,
  type Place,
  type Scalars,
  scalars,
  slot,
  wholeOf,
} from "./place.ts"

/** Writes a value to a place. Parts that would be overwritten before they are read are named first. */
export function store(target: Place, value: Place, emitter: Emitter): void {
  const { layout } = emitter.module
  if (target.in === "choice") {
    const named = emitter.freeze(load(value, layout))
    target.options.forEach((option, i) => {
      emitter.block(`if (${target.index} === ${i})`, () => store(option, named, emitter))
    })
    return
  }
  if (target.in === "memory" && value.in === "memory" && hasArray(target.type)) {
    copyInMemory(target, value, emitter)
    return
  }
  const targets =
    target.in === "scalars"
      ? target.parts
      : layout.leaves(target.type).map((leaf) => slot(target, leaf))
  const loaded = load(value, layout)
  const { parts } = readsTarget(target, loaded) ? emitter.freeze(loaded) : loaded
  targets.forEach((name, i) => {
    emitter.write(`${name} = ${parts[i]}`)
  })
}

/** Copies arrays as blocks and struct members one by one, so that padding in structs is left alone. */
function copyInMemory(target: InMemory, value: InMemory, emitter: Emitter): void {
  const { layout } = emitter.module
  if (target.type.kind === "struct") {
    const stored = { ...value, type: target.type }
    layout.parts(target.type).forEach((_, i) => {
      store(part(target, i, layout), part(stored, i, layout), emitter)
    })
    return
  }
  const words = layout.size(target.type)
  const from = `${value.memory}, ${address(value)}`
  emitter.write(`${target.memory}.copy(${address(target)}, ${from}, ${words})`)
}

/** True if writing the first leaves of `target` could change a later part of `value`. */
function readsTarget(target: Scalars | InMemory, { parts }: Scalars): boolean {
  const written = target.in === "memory" ? [target.memory] : target.parts.slice(0, -1)
  return parts.slice(1).some((text) => written.some((name) => text.includes(name)))
}

/** Declares JavaScript variables for a WGSL variable, or memory if it holds an array. */
export function declare(
  name: string,
  type: Type,
  keyword: "const" | "let",
  init: ExpressionElem | undefined,
  emitter: Emitter,
): Place {
  const { layout } = emitter.module
  if (hasArray(type)) return declareInMemory(name, type, keyword === "const", init, emitter)
  const { parts } = init ? emitter.evaluate(init, elementKind(type)) : zero(type, emitter)
  const leaves = layout.leaves(type)
  const names = leaves.map((leaf) => emitter.module.fresh(name + leaf.path))
  names.forEach((leaf, i) => {
    emitter.write(`${keyword} ${leaf} = ${parts[i]}`)
  })
  return scalars(type, names)
}

function declareInMemory(
  name: string,
  type: Type,
  fixed: boolean,
  init: ExpressionElem | undefined,
  emitter: Emitter,
): InMemory {
  const words = emitter.module.layout.size(type)
  const place = wholeOf(type, emitter.allocate(name, words), fixed)
  if (init) store(place, emitter.locate(init, elementKind(type)), emitter)
  else emitter.write(`${place.memory}.clear(0, ${words})`)
  return place
}

/** The place of an array that no one writes: the place itself if it is fixed, and otherwise a copy. */
export function fixedInMemory(place: Place, emitter: Emitter): InMemory {
  if (place.in === "memory" && place.fixed) return place
  const words = emitter.module.layout.size(place.type)
  const copy = wholeOf(place.type, emitter.allocate("copy", words), true)
  store(copy, place, emitter)
  return copy
}

/** The zero value of a type. */
export function zero(type: Type, { module }: Emitter): Scalars {
  const leaves = module.layout.leaves(type)
  return scalars(
    type,
    leaves.map((leaf) => module.scalars.literal(0, leaf.kind)),
  )
}
