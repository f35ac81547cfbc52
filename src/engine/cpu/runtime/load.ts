import * as functions from "./functions.ts"
import { Kernel } from "./kernel.ts"
import { Memory } from "./memory.ts"
import type { Buffers, Entry, Program, Trace } from "./program.ts"

/** What `load` needs of a compiled program (compiler/compile.ts). */
interface Loadable {
  readonly source: string
  readonly bindings: readonly string[]
  readonly entries: Readonly<Record<string, Entry>>
}

/** Loads a compiled program with the buffers that it reads and writes. */
export async function load(
  compiled: Loadable,
  buffers: Buffers,
  trace: Trace = () => {},
): Promise<Kernel> {
  const { source, bindings, entries } = compiled
  const program = isClassicWorker() ? importClassic(source) : await importModule(source)
  const kernel = new Kernel(program({ runtime: functions, Memory, trace }), bindings, entries)
  kernel.bind(buffers)
  return kernel
}

/** What stack traces call the program, instead of a URL that holds all of it. */
const SOURCE_URL = "\n//# sourceURL=compiled.js"

declare const importScripts: ((url: string) => void) | undefined

const isClassicWorker = () => typeof importScripts === "function"

/**
 * Runs the source as a script, where eval is forbidden. Besides `worker-src blob:` for the Worker itself,
 * a content security policy must allow `script-src blob:`, which a Worker from a Blob URL inherits.
 */
function importClassic(source: string): Program {
  const scope = globalThis as { loadedProgram?: Program }
  const text = `globalThis.loadedProgram = ${source}${SOURCE_URL}`
  const script = new Blob([text], { type: "text/javascript" })
  const url = URL.createObjectURL(script)
  try {
    importScripts!(url)
    return scope.loadedProgram!
  } finally {
    URL.revokeObjectURL(url)
    delete scope.loadedProgram
  }
}

async function importModule(source: string): Promise<Program> {
  const text = encodeURIComponent(`export default ${source}${SOURCE_URL}`)
  const module: { default: Program } = await import(
    /* @vite-ignore */ `data:text/javascript,${text}`
  )
  return module.default
}
