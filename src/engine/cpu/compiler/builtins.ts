import type { FunctionCallExpression, Type } from "wesl"
import { lengthOf } from "./access.ts"
import { ATOMICS, evaluateAtomic } from "./atomics.ts"
import { COMBINING } from "./combining.ts"
import { COMPONENTWISE } from "./componentwise.ts"
import type { Emitter } from "./emitter.ts"
import { elementKind, type Kind } from "./layout.ts"
import { commonKind, evaluateAll } from "./operands.ts"
import { spread, withKind } from "./operators.ts"
import { load, type Scalars, scalars } from "./place.ts"

/** Kinds of the arguments of builtins whose arguments differ in kind from the result or each other. */
const ARGUMENT_KINDS: Readonly<Record<string, readonly (Kind | undefined)[]>> = {
  ldexp: ["f32", "i32"],
  extractBits: [undefined, "u32", "u32"],
  insertBits: [undefined, undefined, "u32", "u32"],
  pack4x8snorm: ["f32"],
  pack4x8unorm: ["f32"],
  pack2x16snorm: ["f32"],
  pack2x16unorm: ["f32"],
}

/** True for the predeclared functions that the CPU engine has. */
export const isBuiltin = (name: string) =>
  Object.hasOwn(SPECIAL, name) ||
  Object.hasOwn(COMBINING, name) ||
  Object.hasOwn(COMPONENTWISE, name) ||
  ATOMICS.has(name) ||
  PACKING.test(name)

const PACKING = /^(un)?pack(4x8|2x16)[su]norm$/

/** Computes a predeclared function. */
export function evaluateBuiltin(
  name: string,
  call: FunctionCallExpression,
  type: Type,
  emitter: Emitter,
  wanted?: Kind,
): Scalars {
  const special = SPECIAL[name]
  if (special) return special(call, type, emitter)
  if (ATOMICS.has(name)) return evaluateAtomic(name, call.arguments, type, emitter)
  const { program, layout, scalars: writer } = emitter.module
  const types = call.arguments.map((arg) => program.typeOf(arg))
  const kind = commonKind(name === "select" ? types.slice(0, 2) : types) ?? wanted
  const kinds = types.map((_, i) => ARGUMENT_KINDS[name]?.[i] ?? kind)
  const args = evaluateAll(call.arguments, emitter, kinds).map((arg) => emitter.nameParts(arg))
  if (PACKING.test(name)) return repack(name, args[0]!, type, emitter)
  const combine = COMBINING[name]
  if (combine) return scalars(name === "select" ? args[0]!.type : type, combine({ args, emitter }))
  const component = COMPONENTWISE[name]!
  const shape = args.reduce((a, b) => (b.parts.length > a.parts.length ? b : a))
  const lanes = args.map((arg) => spread(arg, shape.parts.length, emitter))
  const of = elementKind(args[0]!.type)
  const parts = layout
    .leaves(shape.type)
    .map((_, i) => component(writer.round, of, ...lanes.map((lane) => lane[i]!)))
  return scalars(withKind(shape.type, of), parts)
}

/** `pack4x8unorm` and its like, by runtime functions that see one component at a time. */
function repack(name: string, { parts }: Scalars, type: Type, emitter: Emitter): Scalars {
  const { layout, scalars: writer } = emitter.module
  const bits = name.includes("4x8") ? 8 : 16
  const norm = name.slice(-5)
  if (name.startsWith("pack")) {
    const pieces = parts.map((part, i) => `${norm}Bits(${part}, ${bits}) << ${i * bits}`)
    return scalars(type, [`((${pieces.join(" | ")}) >>> 0)`])
  }
  const pieces = layout
    .leaves(type)
    .map((_, i) => writer.round(`${norm}OfBits(${parts[0]} >>> ${i * bits}, ${bits})`))
  return scalars(type, pieces)
}

type Special = (call: FunctionCallExpression, type: Type, emitter: Emitter) => Scalars

const barrier: Special = (_, type, emitter) => {
  emitter.write("yield")
  return scalars(type, [])
}

/** Builtins that do more than compute a value from values. */
const SPECIAL: Readonly<Record<string, Special>> = {
  workgroupBarrier: barrier,
  storageBarrier: barrier,
  workgroupUniformLoad({ arguments: [pointer] }, type, emitter) {
    emitter.write("yield")
    const place = emitter.locate(pointer!)
    const value = emitter.freeze(load(place, emitter.module.layout))
    emitter.write("yield")
    return scalars(type, value.parts)
  },
  arrayLength({ arguments: [pointer] }, type, emitter) {
    const place = emitter.locate(pointer!)
    if (place.in !== "memory") throw new Error("arrayLength needs a runtime-sized array.")
    return scalars(type, [lengthOf(place, emitter.module.layout)])
  },
  bitcast({ arguments: [arg] }, type, emitter) {
    const value = emitter.evaluate(arg!)
    const [from, to] = [elementKind(value.type), elementKind(type)]
    return scalars(
      type,
      value.parts.map((part) => emitter.module.scalars.bitcast(part, from, to)),
    )
  },
}
