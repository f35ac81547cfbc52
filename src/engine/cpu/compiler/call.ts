import type { ExpressionElem, FnElem, FunctionCallExpression, Type } from "wesl"
import { concretize, stdFn, stdType } from "wesl"
import { evaluateBuiltin, isBuiltin } from "./builtins.ts"
import { construct } from "./construct.ts"
import type { Emitter } from "./emitter.ts"
import { inlineCall } from "./inline.ts"
import { elementKind, type Kind } from "./layout.ts"
import { hasEffect } from "./operands.ts"
import { address, load, type Place, type Scalars, scalars } from "./place.ts"
import { type Parameter, returnedTypes } from "./signature.ts"
import { fixedInMemory, store } from "./store.ts"
import { UnsupportedWgsl } from "./unsupported.ts"

/** Computes a constructor, a builtin, or a function of the program. */
export function evaluateCall(
  call: FunctionCallExpression,
  emitter: Emitter,
  wanted?: Kind,
): Scalars {
  const { program } = emitter.module
  const type = concretize(program.typeOf(call))
  const callee = call.function
  const ident = callee.kind === "type" ? callee.name : callee.ident
  const elem = program.declOf(ident)?.declElem
  if (elem?.kind === "fn") {
    if (emitter.module.inlined.has(elem)) return inlineCall(elem, call.arguments, emitter)
    return callFunction(elem, call.arguments, type, emitter)
  }
  const name = ident.originalName
  if (!elem && isBuiltin(name)) return evaluateBuiltin(name, call, type, emitter, wanted)
  if (!elem && !stdType(name))
    throw new UnsupportedWgsl(stdFn(name) ? `the builtin ${name}` : `the unknown function ${name}`)
  return construct(type, call.arguments, emitter, wanted)
}

function callFunction(
  fn: FnElem,
  args: readonly ExpressionElem[],
  type: Type,
  emitter: Emitter,
): Scalars {
  const signature = emitter.module.signatureOf(fn)
  const targets: Place[] = []
  const texts = signature.parameters.flatMap((parameter, i) => {
    const changes = args.slice(i + 1).some((arg) => hasEffect(arg, emitter))
    if (parameter.passing === "reference") return reference(args[i]!, parameter, emitter)
    if (parameter.passing === "value") {
      const value = emitter.evaluate(args[i]!, elementKind(parameter.type))
      return (changes ? emitter.freeze(value) : value).parts
    }
    // What a pointer points to is read by the callee, so after all arguments.
    const target = emitter.locate(args[i]!)
    targets.push(target)
    return load(target, emitter.module.layout).parts
  })
  const text = `${signature.waits ? "yield* " : ""}${signature.name}(${texts.join(", ")})`
  const [result, ...copies] = receive(text, signature.result, returnedTypes(signature), emitter)
  targets.forEach((target, i) => {
    store(target, copies[i]!, emitter)
  })
  return scalars(type, result!.parts)
}

/** The arguments for an array: a pointer's is the variable itself, a value's is one that never changes. */
function reference(arg: ExpressionElem, parameter: Parameter, emitter: Emitter): string[] {
  const place = emitter.locate(arg, elementKind(parameter.type))
  const passed =
    parameter.isPointer && place.in === "memory" ? place : fixedInMemory(place, emitter)
  return [passed.memory, address(passed)]
}

/** Calls a function; returns its result, without parts if there is none, and then its copies. */
function receive(
  text: string,
  result: Type | undefined,
  returned: readonly Type[],
  emitter: Emitter,
): Scalars[] {
  const { layout } = emitter.module
  const leaves = returned.flatMap((type) => layout.leaves(type))
  if (leaves.length !== 1) emitter.write(text)
  const names =
    leaves.length === 1
      ? [emitter.name(text, "r")]
      : leaves.map((leaf, i) =>
          emitter.name(leaf.kind === "bool" ? `out[${i}] !== 0` : `out[${i}]`, "r"),
        )
  let next = 0
  const values = returned.map((type) =>
    scalars(type, names.slice(next, (next += layout.leaves(type).length))),
  )
  return result ? values : [scalars({ kind: "void" }, []), ...values]
}

/** Writes the end of a function: hands back the result and what its pointers point to. */
export function emitReturn(value: Scalars | undefined, emitter: Emitter): void {
  const { layout, places } = emitter.module
  const copies = (emitter.signature?.parameters ?? [])
    .filter(({ passing }) => passing === "copy")
    .flatMap(({ decl }) => load(places.get(decl)!, layout).parts)
  const parts = [...(value?.parts ?? []), ...copies]
  if (parts.length !== 1)
    parts.forEach((part, i) => {
      emitter.write(`out[${i}] = ${part}`)
    })
  emitter.write(parts.length === 1 ? `return ${parts[0]}` : "return")
}
