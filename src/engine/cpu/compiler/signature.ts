import type { DeclIdent, FnElem, Type } from "wesl"
import { hasArray } from "./layout.ts"
import type { Program } from "./program.ts"

/**
 * How a parameter is passed.
 * "value": one JavaScript argument per leaf.
 * "copy": the same for a pointer; the function returns the leaves, and the caller stores them. WGSL forbids
 *   aliases of a pointer that is written through, so no one can tell the difference.
 * "reference": a Memory and an address; for arrays, and for memory that other invocations see.
 */
export type Passing = "value" | "copy" | "reference"

export interface Parameter {
  readonly decl: DeclIdent
  /** The type of the value, or of what a pointer points to. */
  readonly type: Type
  readonly passing: Passing
  readonly isPointer: boolean
}

/** The JavaScript form of a WGSL function. */
export interface Signature {
  readonly name: string
  readonly parameters: readonly Parameter[]
  readonly result: Type | undefined
  /** True if the function waits at a barrier: it is then a generator that yields there. */
  readonly waits: boolean
}

export function signatureOf(fn: FnElem, name: string, waits: boolean, program: Program): Signature {
  const parameters = fn.params.map(({ name: { decl } }): Parameter => {
    const declared = program.typeOfDecl(decl.ident)
    const isPointer = declared.kind === "ptr"
    const type = isPointer ? declared.elem : declared
    return { decl: decl.ident, type, passing: passing(declared), isPointer }
  })
  const result = fn.returnType && program.typeOfRef(fn.returnType)
  return { name, parameters, result, waits }
}

function passing(type: Type): Passing {
  if (type.kind !== "ptr") return hasArray(type) ? "reference" : "value"
  const own = type.space === "function" || type.space === "private"
  return own && !hasArray(type.elem) ? "copy" : "reference"
}

/** Everything that a function hands back: its result, then what its pointers point to. */
export const returnedTypes = ({ result, parameters }: Signature): Type[] => [
  ...(result ? [result] : []),
  ...parameters.filter(({ passing }) => passing === "copy").map(({ type }) => type),
]
