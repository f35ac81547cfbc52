import type { FnElem } from "wesl"
import { emitReturn } from "./call.ts"
import { Emitter, type ModuleContext, type Recorder } from "./emitter.ts"
import { load, scalars, wholeOf } from "./place.ts"
import type { Parameter } from "./signature.ts"

/** Writes a WGSL function as a JavaScript function, or as a generator if it waits at barriers. */
export function emitFunction(fn: FnElem, module: ModuleContext, record?: Recorder): string[] {
  const signature = module.signatureOf(fn)
  const emitter = new Emitter(module, signature, record)
  const parameters = signature.parameters.flatMap((parameter) => place(parameter, module))
  const head = `function${signature.waits ? "*" : ""} ${signature.name}(${parameters.join(", ")})`
  emitter.block(head, () => {
    emitter.statements(fn.body.body)
    if (!signature.result && fn.body.body.at(-1)?.kind !== "return") emitReturn(undefined, emitter)
  })
  return emitter.take()
}

/** Writes a function that applies a JavaScript function to each component of its parameters. */
export function emitIntrinsic(fn: FnElem, javaScript: string, module: ModuleContext): string[] {
  const signature = module.signatureOf(fn)
  const emitter = new Emitter(module, signature)
  const parameters = signature.parameters.flatMap((parameter) => place(parameter, module))
  const values = signature.parameters.map(({ decl }) => {
    return load(module.places.get(decl)!, module.layout).parts
  })
  const result = signature.result!
  const components = module.layout
    .leaves(result)
    .map((_, i) => `${javaScript}(${values.map((parts) => parts[i]).join(", ")})`)
  emitter.block(`function ${signature.name}(${parameters.join(", ")})`, () => {
    emitReturn(scalars(result, components), emitter)
  })
  return emitter.take()
}

/** Gives a parameter its place, and returns its JavaScript parameters. */
function place({ decl, type, passing, isPointer }: Parameter, module: ModuleContext): string[] {
  const { layout, places, fresh } = module
  if (passing === "reference") {
    const [memory, base] = [fresh(decl.originalName), fresh("at")]
    places.set(decl, { ...wholeOf(type, memory, !isPointer), base })
    return [memory, base]
  }
  const names = layout.leaves(type).map((leaf) => fresh(decl.originalName + leaf.path))
  places.set(decl, scalars(type, names))
  return names
}
