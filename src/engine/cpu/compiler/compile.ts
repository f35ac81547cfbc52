import type { FnElem } from "wesl"
import * as runtime from "../runtime/functions.ts"
import type { Precision } from "../runtime/memory.ts"
import type { Entry } from "../runtime/program.ts"
import { type CallGraph, createCallGraph } from "./callGraph.ts"
import type { ModuleContext } from "./emitter.ts"
import { emitHooks, entryOf, entryPointsOf } from "./entry.ts"
import { locate } from "./expression.ts"
import { emitFunction, emitIntrinsic } from "./function.ts"
import { functionsToInline } from "./inline.ts"
import { findIntrinsics, type Intrinsics } from "./intrinsics.ts"
import { Layout } from "./layout.ts"
import { analyze, functionsOf, type Program } from "./program.ts"
import { createScalarWriter } from "./scalar.ts"
import { returnedTypes, type Signature, signatureOf } from "./signature.ts"
import { emitStatement } from "./statement.ts"
import { createRecorder, type TraceSite } from "./trace.ts"
import { UnsupportedWgsl } from "./unsupported.ts"
import { declareVariables } from "./variables.ts"

/** A compiled program: plain data, which may be sent to a Worker. */
export interface Compiled {
  /** A JavaScript expression of a function that takes an Environment and returns an Instance (runtime/program.ts). */
  readonly source: string
  readonly precision: Precision
  /** Names of the storage and uniform variables. */
  readonly bindings: readonly string[]
  readonly entries: Readonly<Record<string, Entry>>
  readonly sites: readonly TraceSite[]
}

interface Options {
  readonly precision: Precision
  /** Functions that float64 computes by JavaScript, because the WGSL is only as good as float32 needs. */
  readonly intrinsics?: Intrinsics
  /** Name of a function whose variables are recorded. */
  readonly trace?: string
}

/** Compiles linked WGSL to JavaScript. Throws UnsupportedWgsl for what the CPU engine does not run. */
export function compile(wgsl: string, { precision, intrinsics, trace }: Options): Compiled {
  const program = analyze(wgsl)
  rejectDeclarations(program)
  const graph = createCallGraph(program)
  const replaced = findIntrinsics(program, precision === "f64" ? (intrinsics ?? {}) : {})
  // A traced function is kept apart, and so are those that it calls.
  const inlined = trace ? new Set<FnElem>() : functionsToInline(program, graph, replaced)
  const { module, prelude } = createModule(program, precision, graph, inlined)
  const entryPoints = entryPointsOf(program)
  const entries = Object.fromEntries(
    entryPoints.map((fn) => [
      fn.name.ident.originalName,
      entryOf(fn, program, graph.waiting.has(fn)),
    ]),
  )
  const variables = declareVariables(module, invocationsAlive(Object.values(entries)))
  const sites: TraceSite[] = []
  const written = functionsOf(program).filter((fn) => !inlined.has(fn))
  const bodies = written.flatMap((fn) =>
    program.at(fn, () => {
      const intrinsic = replaced.get(fn)
      if (intrinsic) return emitIntrinsic(fn, intrinsic, module)
      const traced = fn.name.ident.originalName === trace
      return emitFunction(fn, module, traced ? createRecorder(sites) : undefined)
    }),
  )
  const hooks = emitHooks(variables, entryPoints, module)
  return {
    source: assemble([...prelude, ...bodies, ...hooks], outputSize(program, module)),
    precision,
    bindings: variables.bindings.map(({ name }) => name),
    entries,
    sites,
  }
}

function rejectDeclarations(program: Program): void {
  for (const decl of program.module.decls)
    program.at(decl as { start: number; end: number }, () => {
      if (decl.kind === "override") throw new UnsupportedWgsl("override")
      if (decl.kind === "directive" && decl.directive.kind === "enable") {
        const names = decl.directive.extensions.map((extension) => extension.name)
        throw new UnsupportedWgsl(`enable ${names.join(", ")}`)
      }
    })
}

/** The largest number of invocations that take turns. */
function invocationsAlive(entries: readonly Entry[]): number {
  const sizes = entries
    .filter((entry) => entry.waits)
    .map(({ workgroupSize: [x, y, z] }) => x * y * z)
  return Math.max(1, ...sizes)
}

/** The most leaves that any function hands back. */
function outputSize(program: Program, { signatureOf, layout }: ModuleContext): number {
  const sizes = functionsOf(program).map((fn) =>
    returnedTypes(signatureOf(fn)).reduce((sum, type) => sum + layout.leaves(type).length, 0),
  )
  return Math.max(1, ...sizes)
}

function assemble(lines: readonly string[], outputs: number): string {
  return [
    "({ runtime, Memory, trace }) => {",
    `  const { ${Object.keys(runtime).join(", ")} } = runtime`,
    `  const out = new Float64Array(${outputs})`,
    "  let lane = 0",
    ...lines.map((line) => `  ${line}`),
    "}",
  ].join("\n")
}

function createModule(
  program: Program,
  precision: Precision,
  { waiting }: CallGraph,
  inlined: ReadonlySet<FnElem>,
) {
  const prelude: string[] = []
  const signatures = new Map<FnElem, Signature>()
  let names = 0
  const module: ModuleContext = {
    program,
    inlined,
    layout: new Layout(program),
    scalars: createScalarWriter(precision),
    places: new Map(),
    grammar: { locate, statement: emitStatement },
    fresh: (name) => `${name.replace(/[^\p{ID_Continue}]+/gu, "_")}$${names++}`,
    prelude: (line) => prelude.push(line),
    signatureOf(fn) {
      let signature = signatures.get(fn)
      if (!signature) {
        const name = module.fresh(fn.name.ident.originalName)
        signatures.set(fn, (signature = signatureOf(fn, name, waiting.has(fn), program)))
      }
      return signature
    },
    reserve(name, words) {
      const memory = module.fresh(name)
      prelude.push(`const ${memory} = new Memory(${words}, "${precision}")`)
      return memory
    },
  }
  return { module, prelude }
}
