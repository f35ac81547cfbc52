import { readFileSync } from "node:fs"
import { CpuEngine } from "../engine/cpu/cpuEngine.ts"
import type { Engine } from "../engine/engine.ts"
import { requestGpu } from "../engine/gpu/device.ts"
import { GpuEngine } from "../engine/gpu/gpuEngine.ts"
import { ScenarioError } from "../state/scenario/error.ts"
import { parseScenario } from "../state/scenario/parse.ts"
import { readArguments, type TraceRequest, UsageError } from "./arguments.ts"
import { traceScenario } from "./trace.ts"

/** Runs the command line and returns the exit code; 2 if the caller is mistaken. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const request = readArguments(args)
    const scenario = parseScenario(readJson(request.file))
    const trace = await traceScenario(scenario, await createEngine(request))
    process.stdout.write(`${JSON.stringify(trace)}\n`)
    return 0
  } catch (error) {
    const mistaken = error instanceof UsageError || error instanceof ScenarioError
    process.stderr.write(`ravine: ${(error as Error).message.replaceAll("\n", " ")}\n`)
    return mistaken ? 2 : 1
  }
}

function readJson(file: string): unknown {
  const name = file === "-" ? "standard input" : file
  let text: string
  try {
    text = readFileSync(file === "-" ? 0 : file, "utf8")
  } catch (error) {
    throw new UsageError(`Cannot read ${name}: ${(error as Error).message}`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${name} is not JSON: ${(error as Error).message}`)
  }
}

async function createEngine({ engine, precision }: TraceRequest): Promise<Engine> {
  if (engine === "cpu") return new CpuEngine({ precision })
  const { create, globals } = await import("webgpu")
  Object.assign(globalThis, globals)
  const gpu = create([])
  // Dawn frees a device together with its GPU object.
  Object.assign(globalThis, { gpu })
  try {
    return new GpuEngine(await requestGpu(gpu))
  } catch {
    throw new Error(
      "No WebGPU adapter. Install a Vulkan driver (apt-get install mesa-vulkan-drivers), point VK_ICD_FILENAMES at one, or use --engine cpu.",
    )
  }
}
