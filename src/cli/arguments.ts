import { parseArgs } from "node:util"

/** What `trace` is asked to do. */
export interface TraceRequest {
  /** A path, or "-" for standard input. */
  readonly file: string
  readonly engine: "gpu" | "cpu"
  readonly precision: "f32" | "f64"
}

/** A mistake of the caller: one line that says what is wrong and where. */
export class UsageError extends Error {
  override readonly name = "UsageError"
}

const USAGE = "ravine trace SCENARIO.json [--engine gpu|cpu] [--precision f32|f64]"

/** Reads the command line. Throws a UsageError. */
export function readArguments(args: readonly string[]): TraceRequest {
  const { values, positionals } = parse(args)
  const [command, file, ...rest] = positionals
  if (command !== "trace") throw new UsageError(`Usage: ${USAGE}`)
  if (file === undefined || rest.length > 0)
    throw new UsageError(`trace takes one scenario file, or - for standard input. Usage: ${USAGE}`)
  const engine = oneOf("--engine", values.engine ?? "gpu", ["gpu", "cpu"])
  const fallback = engine === "gpu" ? "f32" : "f64"
  const precision = oneOf("--precision", values.precision ?? fallback, ["f32", "f64"])
  if (engine === "gpu" && precision === "f64")
    throw new UsageError("--precision f64 needs --engine cpu: WGSL has no 64-bit floats.")
  return { file, engine, precision }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { engine: { type: "string" }, precision: { type: "string" } },
    })
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split("\n")[0]} Usage: ${USAGE}`)
  }
}

function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value)
  if (!found) throw new UsageError(`${option} is ${allowed.join(" or ")}, not "${value}".`)
  return found
}
