import type { FnElem } from "wesl"
import { visitAst } from "wesl"
import { functionsOf, type Program } from "./program.ts"

/** The functions of a program, and who calls them. */
export interface CallGraph {
  /** The callers of a function, once for each call. */
  callersOf(fn: FnElem): readonly FnElem[]
  /** Functions of the program that a function calls, once for each call. */
  calleesOf(fn: FnElem): readonly FnElem[]
  /** The functions that reach a barrier, by themselves or through a call. */
  readonly waiting: ReadonlySet<FnElem>
}

const BARRIERS = new Set(["workgroupBarrier", "storageBarrier", "workgroupUniformLoad"])

export function createCallGraph(program: Program): CallGraph {
  const callers = new Map<FnElem, FnElem[]>()
  const callees = new Map<FnElem, FnElem[]>()
  const direct: FnElem[] = []
  for (const fn of functionsOf(program))
    visitAst(fn.body, (elem) => {
      if (elem.kind !== "call-expression" || elem.function.kind !== "ref") return
      const { ident } = elem.function
      const callee = program.declOf(ident)?.declElem
      if (!callee && BARRIERS.has(ident.originalName)) direct.push(fn)
      if (callee?.kind !== "fn") return
      callers.set(callee, [...(callers.get(callee) ?? []), fn])
      callees.set(fn, [...(callees.get(fn) ?? []), callee])
    })
  const waiting = new Set<FnElem>()
  const mark = (fn: FnElem) => {
    if (waiting.has(fn)) return
    waiting.add(fn)
    callers.get(fn)?.forEach(mark)
  }
  direct.forEach(mark)
  return {
    callersOf: (fn) => callers.get(fn) ?? [],
    calleesOf: (fn) => callees.get(fn) ?? [],
    waiting,
  }
}
