import type { FnElem } from "wesl"
import type { Entry } from "../runtime/program.ts"
import { Emitter, type ModuleContext } from "./emitter.ts"
import { elementKind } from "./layout.ts"
import type { InMemory, Place } from "./place.ts"
import { attributeParams, builtinAttribute, functionsOf, type Program } from "./program.ts"
import { store, zero } from "./store.ts"
import { UnsupportedWgsl } from "./unsupported.ts"
import type { Variables } from "./variables.ts"

/** The compute entry points of a module. */
export function entryPointsOf(program: Program): FnElem[] {
  return functionsOf(program).filter((fn) => {
    for (const stage of ["vertex", "fragment"])
      if (attributeParams(fn.attributes, stage))
        program.at(fn, () => {
          throw new UnsupportedWgsl(`@${stage} entry points`)
        })
    return attributeParams(fn.attributes, "compute")
  })
}

/** The workgroup size of an entry point, and whether it waits. */
export function entryOf(fn: FnElem, program: Program, waits: boolean): Entry {
  const sizes = attributeParams(fn.attributes, "workgroup_size") ?? []
  const [x = 1, y = 1, z = 1] = sizes.map((expr) => {
    const value = program.constantOf(expr)
    if (value?.kind !== "scalar") throw new Error("@workgroup_size needs constants.")
    return Number(value.value)
  })
  return { workgroupSize: [x, y, z], waits }
}

/** The object that the host drives: buffers to bind, variables to reset, and a start for each entry point. */
export function emitHooks(
  variables: Variables,
  entries: readonly FnElem[],
  module: ModuleContext,
): string[] {
  const emitter = new Emitter(module)
  emitter.block("const bind = (buffers) =>", () => {
    for (const { name, memory } of variables.bindings)
      emitter.write(`${memory} = buffers[${JSON.stringify(name)}]`)
  })
  emitter.block("const beginInvocation = (index) =>", () => {
    emitter.write("lane = index")
    for (const { elem, place } of variables.private) {
      if (elem.init) store(place, emitter.locate(elem.init, elementKind(place.type)), emitter)
      else reset(place, emitter)
    }
  })
  emitter.block("const beginWorkgroup = () =>", () => {
    for (const place of variables.workgroup) clear(place, emitter)
  })
  emitter.write("const resume = (index) => { lane = index }")
  emitter.block("const start =", () => {
    for (const fn of entries) emitter.write(module.program.at(fn, () => startOf(fn, module)))
  })
  emitter.write("return { bind, beginInvocation, beginWorkgroup, resume, start }")
  return emitter.take()
}

function reset(place: Place, emitter: Emitter): void {
  if (place.in === "memory") clear(place, emitter)
  else store(place, zero(place.type, emitter), emitter)
}

function clear({ memory, base, type }: InMemory, emitter: Emitter): void {
  emitter.write(`${memory}.clear(${base || 0}, ${emitter.module.layout.size(type)})`)
}

const VECTORS = new Set([
  "global_invocation_id",
  "local_invocation_id",
  "workgroup_id",
  "num_workgroups",
])

function startOf(fn: FnElem, module: ModuleContext): string {
  const args = fn.params.flatMap(({ attributes }) => {
    const builtin = builtinAttribute(attributes)
    if (builtin === "local_invocation_index") return [`ids.${builtin}`]
    if (!builtin || !VECTORS.has(builtin))
      throw new UnsupportedWgsl(
        builtin ? `@builtin(${builtin})` : "an entry point's plain parameter",
      )
    return ["x", "y", "z"].map((axis) => `ids.${builtin}.${axis}`)
  })
  const { name } = module.signatureOf(fn)
  return `${JSON.stringify(fn.name.ident.originalName)}: (ids) => ${name}(${args.join(", ")}),`
}
