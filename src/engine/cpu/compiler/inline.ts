import type { ExpressionElem, FnElem, ReturnElem, Type } from "wesl"
import { visitAst } from "wesl"
import type { CallGraph } from "./callGraph.ts"
import type { Emitter } from "./emitter.ts"
import { elementKind } from "./layout.ts"
import { type Place, type Scalars, scalars } from "./place.ts"
import { functionsOf, type Program } from "./program.ts"
import { fixedInMemory, zero } from "./store.ts"

/** Source length up to which a function that calls no other is written into each of its callers. */
const SMALL = 300

/**
 * The functions that are written into their callers: those called once, and small ones. A JavaScript call
 * would pass results and pointers through memory, and box every float that it takes. `kept` are left alone.
 */
export function functionsToInline(
  program: Program,
  graph: CallGraph,
  kept: ReadonlyMap<FnElem, unknown>,
): ReadonlySet<FnElem> {
  const chosen = functionsOf(program).filter((fn) => {
    if (kept.has(fn)) return false
    const calls = graph.callersOf(fn).length
    if (calls <= 1) return calls === 1
    return fn.end - fn.start < SMALL && graph.calleesOf(fn).length === 0
  })
  return new Set(chosen)
}

/** Writes the body of a function at the place of its call. */
export function inlineCall(fn: FnElem, args: readonly ExpressionElem[], emitter: Emitter): Scalars {
  const { module } = emitter
  const { parameters, result } = module.signatureOf(fn)
  // Bound only after all are computed: an argument may call the same function.
  const places = parameters.map(({ type, isPointer, passing }, i): Place => {
    const kind = elementKind(type)
    if (isPointer) return emitter.locate(args[i]!)
    return passing === "reference"
      ? fixedInMemory(emitter.locate(args[i]!, kind), emitter)
      : emitter.freeze(emitter.evaluate(args[i]!, kind))
  })
  parameters.forEach(({ decl }, i) => {
    module.places.set(decl, places[i]!)
  })
  const { body } = fn.body
  const last = body.at(-1)
  const ending = last?.kind === "return" ? last : undefined
  if (countReturns(fn) > (ending ? 1 : 0)) return inlineWithExits(fn, result, emitter)
  emitter.statements(ending ? body.slice(0, -1) : body)
  return resultOf(ending, result, emitter)
}

function resultOf(ending: ReturnElem | undefined, type: Type | undefined, emitter: Emitter) {
  if (!ending?.value || !type) return scalars({ kind: "void" }, [])
  return emitter.freeze(emitter.evaluate(ending.value, elementKind(type)))
}

/** A body that returns in the middle becomes a labelled block, which a return leaves. */
function inlineWithExits(fn: FnElem, type: Type | undefined, emitter: Emitter): Scalars {
  const { fresh } = emitter.module
  const result = type ? zero(type, emitter) : scalars({ kind: "void" }, [])
  const names = result.parts.map(() => fresh("r"))
  names.forEach((name, i) => {
    emitter.write(`let ${name} = ${result.parts[i]}`)
  })
  const exit = { label: fresh("end"), result: scalars(result.type, names) }
  emitter.exits.push(exit)
  emitter.block(`${exit.label}:`, () => emitter.statements(fn.body.body))
  emitter.exits.pop()
  return exit.result
}

function countReturns(fn: FnElem): number {
  let count = 0
  visitAst(fn.body, (elem) => {
    if (elem.kind === "return") count++
  })
  return count
}
