import type { Engine } from "../engine/engine.ts"

let started: Promise<Engine> | undefined

/** The processor in float64, beside whatever draws the page: started when it is first asked for, and kept. */
export const processor = (): Promise<Engine> => {
  started ??= import("../engine/createEngine.ts").then(({ createProcessor }) => createProcessor())
  return started
}
